package dev.estela.chassis.test;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** What an operator does to topics. */
public final class TestTopics {
    private TestTopics() {}

    /** Deletes a topic with all it holds, and makes one of the same name. */
    public static void makeAnew(String topic) {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", TestBackend.running().kafka()))) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
                admin.createTopics(List.of(new NewTopic(topic, Optional.empty(), Optional.empty())))
                        .all()
                        .get();
                return true;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
