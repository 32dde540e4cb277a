package dev.estela.chaos;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.admin.Admin;

/** Topics that vanish with everything in them. */
final class Topics {
    private static final List<String> OURS =
            List.of("estela.order", "estela.shipment", "estela.notice", "estela.survey");

    private Topics() {}

    static String delete(Scene scene, RandomGenerator random) throws Exception {
        String topic = OURS.get(random.nextInt(OURS.size()));
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", scene.stack().kafka()))) {
            Void unused = admin.deleteTopics(List.of(topic)).all().get();
        }
        return topic;
    }
}
