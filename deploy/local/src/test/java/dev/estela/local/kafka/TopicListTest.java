package dev.estela.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.local.TestRoot;
import dev.estela.local.service.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicListTest {
    @TempDir
    Path folder;

    @Test
    void theListHoldsEveryTopicOfTheContracts() throws IOException {
        assertThat(topics(4).keySet())
                .contains(
                        "commerce.order",
                        "carrier.scan",
                        "estela.order",
                        "estela.shipment",
                        "estela.notice",
                        "estela.survey",
                        "estela.customer",
                        "estela.store",
                        "estela.order-contact",
                        "estela.contact",
                        "estela.simulation");
    }

    @Test
    void everyServiceHasItsDeadLetters() throws IOException {
        for (ServiceName service : ServiceName.values()) {
            assertThat(topics(4)).containsKey("estela." + service.id() + ".dead-letter");
        }
    }

    @Test
    void copiesOfStateAreCompactedAndNeverExpire() throws IOException {
        for (String name : List.of("estela.store", "estela.order-contact", "estela.contact")) {
            assertThat(topics(4).get(name).settings())
                    .containsEntry("cleanup.policy", "compact")
                    .containsEntry("retention.ms", "-1");
        }
    }

    @Test
    void whatATombstoneEndedIsGoneFromTheDiskWithinADay() throws IOException {
        for (String name : List.of("estela.order-contact", "estela.contact", "estela.orders.dead-letter")) {
            assertThat(topics(4).get(name).settings())
                    .containsEntry("max.compaction.lag.ms", Long.toString(24L * 3600 * 1000));
        }
        assertThat(topics(4).get("estela.orders.dead-letter").settings())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("retention.ms", Long.toString(30L * 24 * 3600 * 1000));
    }

    @Test
    void whatHoldsPersonalDataIsKeptForAWeekOnly() throws IOException {
        assertThat(topics(4).get("commerce.order").settings())
                .containsEntry("retention.ms", Long.toString(7L * 24 * 3600 * 1000));
    }

    @Test
    void factsOfThePastAreKeptByTheirArrival() throws IOException {
        assertThat(topics(4).values()).allSatisfy(topic -> assertThat(topic.settings())
                .containsEntry("message.timestamp.type", "LogAppendTime"));
    }

    @Test
    void onlyTopicsThatDoNotSayTheirPartitionsTakeTheNumberGiven() throws IOException {
        assertThat(topics(3).get("estela.order").partitions()).isEqualTo(3);
        assertThat(topics(3).get("estela.simulation").partitions()).isEqualTo(1);
        assertThat(TopicList.read(file()).defaults().partitions()).isEqualTo(12);
    }

    @Test
    void aWordNobodyKnowsIsAnErrorAndNotSilence() throws IOException {
        Path wrong = folder.resolve("topics.yaml");
        Files.writeString(wrong, "topics:\n  - { name: a, retnetion: 7d }\n");

        assertThatThrownBy(() -> TopicList.read(wrong)).hasMessageContaining("retnetion");
    }

    private static Map<String, TopicList.Topic> topics(int partitions) throws IOException {
        return TopicList.read(file()).resolve(partitions).stream()
                .collect(Collectors.toMap(TopicList.Topic::name, Function.identity()));
    }

    private static Path file() {
        return TestRoot.path().resolve("deploy/topics.yaml");
    }
}
