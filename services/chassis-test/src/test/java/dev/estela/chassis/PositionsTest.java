package dev.estela.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.estela.chassis.event.Positions;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class PositionsTest {
    private final TopicPartition partition = new TopicPartition("test.moved-" + UUID.randomUUID(), 0);

    @Inject
    @Identifier("positions")
    Positions positions;

    @Test
    void aPositionThatStepsOverEventsIsNotBelieved() {
        wrote(40);
        assertThat(assigned(100)).isEqualTo(40);
    }

    @Test
    void anEarlierPositionIsAReplayThatSomebodyWants() {
        wrote(40);
        assertThat(assigned(0)).isZero();
    }

    @Test
    void aPartitionReadForTheFirstTimeBeginsWhereKafkaSays() {
        assertThat(assigned(7)).isEqualTo(7);
    }

    @Test
    void howFarItCameIsWrittenDownWhileItReads() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            TestEvents.publish("test.deed", "deed-" + partition.topic(), DeedConsumer.TYPE, "test", "{}");
            assertThat(TestDb.query("select 1 from read_position where topic = 'test.deed' and next_offset > 0"))
                    .isNotEmpty();
        });
    }

    private void wrote(long next) {
        TestDb.update(
                "insert into read_position (topic, partition_no, next_offset) values (?, 0, ?)",
                partition.topic(),
                next);
    }

    private long assigned(long told) {
        try (var consumer = new MockConsumer<String, String>("earliest")) {
            consumer.assign(List.of(partition));
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
            consumer.seek(partition, told);
            positions.onPartitionsAssigned(consumer, List.of(partition));
            return consumer.position(partition);
        }
    }
}
