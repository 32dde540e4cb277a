package dev.estela.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real database, broker and connector, over one data folder. */
class InfrastructureIT {
    private static final String OUTBOX = """
            create table if not exists outbox (
                id uuid not null, topic text not null, aggregate_id text not null, type text not null, source text not null,
                subject text, specversion text not null default '1.0', time text not null, dataschema text, store text,
                correlation_id text, causation_id text, causation_type text, traceparent text, occurred_at timestamp not null,
                payload text not null, created_at timestamptz not null default now(), primary key (id, created_at)
            ) partition by range (created_at);
            create table if not exists outbox_all partition of outbox default;
            create table if not exists outbox_confirmed (until timestamptz not null);
            insert into outbox_confirmed select now() where not exists (select from outbox_confirmed);
            grant select on outbox_confirmed to connect;
            select public.estela_publish_outbox();
            """;

    private static Path home;
    private static Settings settings;
    private static Platform platform;

    @BeforeAll
    static void start() throws Exception {
        home = Files.createTempDirectory("estela-it");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("ESTELA_HOME", home.toString());
        environment.put("ESTELA_PORT", Integer.toString(Ports.freeBase()));
        settings = Settings.of(TestRoot.path(), environment, Optional.empty(), true);
        startPlatform();
        try (Connection orders = connect("orders");
                Statement statement = orders.createStatement()) {
            statement.execute(OUTBOX);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        platform.close();
        Folders.delete(home);
    }

    @Test
    void anOutboxRowBecomesACloudEventOnItsTopic() throws Exception {
        // Given
        UUID id = UUID.randomUUID();

        // When
        insert(id, "o-headers", "{\"a\":  1,\n \"ñ\": \"€\"}");

        // Then
        ConsumerRecord<String, String> record = events("o-headers", 1).getFirst();
        assertThat(record.topic()).isEqualTo("estela.order");
        assertThat(record.value()).isEqualTo("{\"a\":  1,\n \"ñ\": \"€\"}");
        assertThat(headers(record))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", id.toString())
                .containsEntry("ce_source", "/services/orders")
                .containsEntry("ce_type", "dev.estela.order.placed.v1")
                .containsEntry("ce_subject", "o-headers")
                .containsEntry("ce_time", "2016-09-05T00:15:34Z")
                .containsEntry("ce_dataschema", "urn:estela:contract:order:placed:v1")
                .containsEntry("ce_store", "es")
                .containsEntry("ce_correlationid", "o-headers")
                .containsEntry("ce_causationid", "cause-1")
                .containsEntry("ce_causationtype", "commerce.order.v1")
                .containsEntry("traceparent", null);
    }

    @Test
    void rolledBackWorkLeavesNoEvent() throws Exception {
        try (Connection orders = connect("orders")) {
            orders.setAutoCommit(false);
            insert(orders, UUID.randomUUID(), "o-rollback", "{}");
            orders.rollback();
        }

        insert(UUID.randomUUID(), "o-after-rollback", "{}");

        assertThat(events("o-after-rollback", 1)).hasSize(1);
        assertThat(read("o-rollback")).isEmpty();
    }

    @Test
    void dataAndPositionSurviveARestart() throws Exception {
        // Given
        insert(UUID.randomUUID(), "o-restart", "{\"version\":1}");
        assertThat(events("o-restart", 1)).hasSize(1);

        // When
        platform.close();
        startPlatform();
        insert(UUID.randomUUID(), "o-restart", "{\"version\":2}");

        // Then
        assertThat(events("o-restart", 2))
                .extracting(ConsumerRecord::value)
                .containsExactly("{\"version\":1}", "{\"version\":2}");
        assertThat(rows("o-restart")).isEqualTo(2);
    }

    @Test
    void aLostSlotIsMadeAnewAndWhatFellIntoTheGapIsSent() throws Exception {
        // When
        dropSlot();
        insert(UUID.randomUUID(), "o-gap", "{}");

        // Then
        assertThat(events("o-gap", 1)).isNotEmpty();
    }

    @Test
    void aLostPublicationIsMadeAnewAndWhatFellIntoTheGapIsSent() throws Exception {
        // When
        try (Connection admin = connect("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("drop publication estela_outbox");
        }
        insert(UUID.randomUUID(), "o-unpublished", "{}");

        // Then
        assertThat(events("o-unpublished", 1)).isNotEmpty();
    }

    @Test
    void aServiceReachesItsOwnSchemaOnly() throws Exception {
        try (Connection tracking = connect("tracking");
                Statement statement = tracking.createStatement()) {
            assertRefused(() -> statement.execute("select * from orders.outbox"));
            assertRefused(() -> statement.execute("select public.estela_publish_outbox('simulation')"));
            assertRefused(() -> statement.execute("create table public.mine (id int)"));
            statement.execute("create table mine (id int)");
            statement.execute("drop table tracking.mine");
        }
    }

    @Test
    void nobodyGetsInWithoutAPassword() {
        String url = "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/estela";

        assertRefused(() -> DriverManager.getConnection(url, "orders", "guess").close());
        assertRefused(
                () -> DriverManager.getConnection(url, "postgres", "postgres").close());
    }

    private static void assertRefused(ThrowingCallable work) {
        org.assertj.core.api.Assertions.assertThatThrownBy(work).isInstanceOf(SQLException.class);
    }

    /** The connector comes back at once and takes the slot again: tried until the drop wins the race. */
    private static void dropSlot() throws Exception {
        try (Connection admin = connect("postgres");
                Statement statement = admin.createStatement()) {
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
                statement.execute("select pg_terminate_backend(active_pid) from pg_replication_slots");
                statement.execute("select pg_drop_replication_slot('estela_outbox')");
            });
        }
    }

    private static void startPlatform() throws Exception {
        Progress quiet = new Progress(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), System.nanoTime());
        platform = new Platform(settings, quiet, false);
        platform.start();
    }

    private static void insert(UUID id, String order, String payload) throws Exception {
        try (Connection orders = connect("orders")) {
            insert(orders, id, order, payload);
        }
    }

    private static void insert(Connection connection, UUID id, String order, String payload) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into outbox (id, topic, aggregate_id, type, source, subject, time, dataschema, store, correlation_id,"
                        + " causation_id, causation_type, occurred_at, payload) values (?, 'estela.order', ?, 'dev.estela.order.placed.v1',"
                        + " '/services/orders', ?, '2016-09-05T00:15:34Z', 'urn:estela:contract:order:placed:v1', 'es', ?, 'cause-1',"
                        + " 'commerce.order.v1', '2016-09-05 00:15:34', ?)")) {
            insert.setObject(1, id);
            insert.setString(2, order);
            insert.setString(3, order);
            insert.setString(4, order);
            insert.setString(5, payload);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    private static int rows(String order) throws Exception {
        try (Connection orders = connect("orders");
                PreparedStatement query =
                        orders.prepareStatement("select count(*) from outbox where aggregate_id = ?")) {
            query.setString(1, order);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<ConsumerRecord<String, String>> events(String order, int atLeast) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            found.clear();
            found.addAll(read(order));
            return found.size() >= atLeast;
        });
        return found;
    }

    private static List<ConsumerRecord<String, String>> read(String order) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + settings.ports().kafka()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("estela.order").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(order)) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(
                    header.key(), header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    private static Connection connect(String role) throws SQLException, IOException {
        Properties credentials = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("credentials.properties"))) {
            credentials.load(reader);
        }
        String name = role.equals("postgres") ? "database.password" : role + ".database-password";
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/estela",
                role,
                credentials.getProperty(name));
    }
}
