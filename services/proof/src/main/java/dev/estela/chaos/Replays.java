package dev.estela.chaos;

import dev.estela.stack.Stack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/** Positions of consumers that are moved while nobody looks. */
final class Replays {
    private static final int TRIES = 60;
    private static final long PAUSE_MILLIS = 500;

    private Replays() {}

    /** A service gets everything once more that it has ever read. */
    static String fromTheBeginning(Scene scene, RandomGenerator random) throws Exception {
        return moved(scene, one(random), OffsetSpec.earliest());
    }

    /** Every service gets every topic once more. */
    static String everything(Scene scene, RandomGenerator random) throws Exception {
        return moved(scene, Stack.SERVICES, OffsetSpec.earliest());
    }

    /** The position of a service jumps over everything it has not read yet. */
    static String toTheEnd(Scene scene, RandomGenerator random) throws Exception {
        return moved(scene, one(random), OffsetSpec.latest());
    }

    private static List<String> one(RandomGenerator random) {
        return List.of(Stack.SERVICES.get(random.nextInt(Stack.SERVICES.size())));
    }

    private static String moved(Scene scene, List<String> services, OffsetSpec where) throws Exception {
        Crashes.frozen(scene, services, () -> {
            for (String service : services) {
                move(scene, service, where);
            }
        });
        return String.join(", ", services);
    }

    private static void move(Scene scene, String group, OffsetSpec where) throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", scene.stack().kafka()))) {
            Map<TopicPartition, OffsetAndMetadata> known = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            known.keySet().forEach(partition -> asked.put(partition, where));
            Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> found =
                    admin.listOffsets(asked).all().get();
            Map<TopicPartition, OffsetAndMetadata> moved = new HashMap<>();
            found.forEach((partition, at) -> moved.put(partition, new OffsetAndMetadata(at.offset())));
            alter(admin, group, moved);
        }
    }

    /** A group can be moved once the sessions of its frozen members have ended; one that was just joining takes longer. */
    private static void alter(Admin admin, String group, Map<TopicPartition, OffsetAndMetadata> moved)
            throws ExecutionException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                admin.alterConsumerGroupOffsets(group, moved).all().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownMemberIdException) || tries == TRIES) {
                    throw e;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
