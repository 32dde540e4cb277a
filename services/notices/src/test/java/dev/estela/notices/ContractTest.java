package dev.estela.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestDeadLetters;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestMailServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The others can still read us, and we can still read the others. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@QuarkusTestResource(TestMailServer.class)
class ContractTest {
    private static final Instant NOON = Instant.parse("2026-11-04T12:00:00Z");
    private static final Set<String> READ = Set.of("order", "shipment", "survey", "store", "contact");
    private static final Set<String> NOT_FOR_US = Set.of("dev.estela.survey.low-score.v1");

    @Test
    void whatWeReallyTellTheWorldKeepsToTheContract() {
        // Given: one notice of every status
        TestClock.set(NOON);
        Story sent = Story.begin();
        sent.shipment("picked-up", NOON);
        Story refused = Story.begin();
        TestMailServer.line().answer(refused.email, "550 No such user");
        refused.shipment("delayed", NOON, Story.incident(refused.order + "/i", "late", null, 0, null));
        Story cancelled = Story.begin();
        cancelled.shipment("picked-up", NOON);
        cancelled.order(cancelled.order, "1001", NOON);
        TestClock.advanceTo(NOON.plusSeconds(900));
        sent.awaitStatus("shipped", "sent");
        refused.awaitStatus("late", "failed");
        TestClock.set(Instant.parse("2026-11-04T22:00:00Z"));
        Story held = Story.begin();
        held.shipment("picked-up", TestClock.now());
        // Then
        Set<String> seen = new HashSet<>();
        for (Map<String, Object> row : TestDb.query("select type, payload, dataschema, aggregate_id from outbox")) {
            String type = (String) row.get("type");
            seen.add(type);
            String name = type.replace("dev.estela.notice.", "").replace(".v1", "");
            assertThat(row.get("dataschema")).isEqualTo("urn:estela:contract:notice:" + name + ":v1");
            assertThat(faults("notice/" + name, (String) row.get("payload")))
                    .as(type)
                    .isEmpty();
        }
        assertThat(seen)
                .contains(
                        "dev.estela.notice.planned.v1",
                        "dev.estela.notice.held.v1",
                        "dev.estela.notice.sent.v1",
                        "dev.estela.notice.failed.v1",
                        "dev.estela.notice.withdrawn.v1",
                        "dev.estela.notice.suppressed.v1");
    }

    @Test
    void weTakeEveryExampleOfWhatWeListenToAlsoWithFieldsWeDoNotKnow() throws Exception {
        TestClock.set(NOON);
        List<String> ids = new ArrayList<>();
        for (Example example : examples()) {
            for (String payload :
                    List.of(example.payload(), example.payload().replaceFirst("\\{", "{\"unheardOf\":{\"a\":[1]},"))) {
                String id = UUID.randomUUID().toString();
                String topic = "estela." + example.aggregate();
                TestEvents.publish(topic, example.key(), example.type(), id, "es", payload);
                ids.add(id);
            }
        }
        assertThat(ids).hasSizeGreaterThan(40);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(handled())
                .containsAll(ids));
        assertThat(TestDeadLetters.all()).isEmpty();
    }

    private static List<String> handled() {
        return TestDb.query("select message_id from inbox").stream()
                .map(row -> ((String) row.get("message_id")).replace("/test|", ""))
                .toList();
    }

    private static List<String> faults(String contract, String payload) {
        Schema schema = SchemaRegistry.withDialect(Dialects.getDraft202012())
                .getSchema(SchemaLocation.of("classpath:contracts/" + contract + ".v1.schema.json"));
        return schema
                .validate(
                        payload,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static List<Example> examples() throws IOException, URISyntaxException {
        URI root = ContractTest.class
                .getClassLoader()
                .getResource("contracts/order")
                .toURI();
        if (!"jar".equals(root.getScheme())) {
            return examples(Path.of(root).getParent());
        }
        try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
            return examples(jar.getPath("contracts"));
        }
    }

    private static List<Example> examples(Path contracts) throws IOException {
        List<Example> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(contracts)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".example.json")).toList()) {
                String aggregate = file.getParent().getFileName().toString();
                String event = file.getFileName().toString().split("\\.")[0];
                String type = "dev.estela." + aggregate + "." + event + ".v1";
                if (READ.contains(aggregate) && !NOT_FOR_US.contains(type)) {
                    found.add(new Example(aggregate, type, Files.readString(file)));
                }
            }
        }
        return found;
    }

    private record Example(String aggregate, String type, String payload) {
        String key() {
            return type + payload.hashCode();
        }
    }
}
