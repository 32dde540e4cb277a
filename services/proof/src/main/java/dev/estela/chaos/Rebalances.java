package dev.estela.chaos;

import dev.estela.stack.Stack;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Members that join a service's group, take partitions, do nothing with them, and leave again or vanish: with each of them the group shares its partitions out
 * anew.
 */
final class Rebalances {
    private static final long MILLIS = 20_000;
    private static final int AT_ONCE = 5;
    /** Longer than the members of a service need to hear, with their next heartbeat, that the partitions are shared out anew. */
    private static final int LONGEST_STAY = 8_000;

    private static final int ONE_IN_VANISHES = 4;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String PROTOCOL = System.getenv().getOrDefault("ESTELA_GROUP_PROTOCOL", "classic");

    private Rebalances() {}

    static String storm(Scene scene, RandomGenerator random) throws Exception {
        String service = Stack.SERVICES.get(random.nextInt(Stack.SERVICES.size()));
        Set<String> topics = topics(scene, service);
        long end = System.nanoTime() + MILLIS * 1_000_000;
        AtomicInteger members = new AtomicInteger();
        AtomicInteger busy = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int thread = 0; thread < AT_ONCE; thread++) {
                Random own = new Random(random.nextLong());
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        members.incrementAndGet();
                        busy.addAndGet(comeAndGo(settings(scene, service), topics, own) ? 1 : 0);
                    }
                });
            }
        }
        return "%s: %d members came and went, %d of them were given partitions"
                .formatted(service, members.get(), busy.get());
    }

    private static Set<String> topics(Scene scene, String group) throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", scene.stack().kafka()))) {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().keySet().stream()
                    .map(TopicPartition::topic)
                    .collect(Collectors.toSet());
        }
    }

    /** As the services do: the same protocol, and where it is the classic one the same ways of sharing out. */
    private static Map<String, Object> settings(Scene scene, String service) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers",
                scene.stack().kafka(),
                "group.id",
                service,
                "group.protocol",
                PROTOCOL,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false",
                "default.api.timeout.ms",
                "5000"));
        if (PROTOCOL.equals("classic")) {
            settings.put("session.timeout.ms", "6000");
            settings.put("heartbeat.interval.ms", "1000");
        }
        return settings;
    }

    /** @return whether it was given partitions */
    private static boolean comeAndGo(Map<String, Object> settings, Set<String> topics, Random random) {
        try (var member = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            member.subscribe(topics);
            boolean busy = stay(member, random.nextInt(LONGEST_STAY));
            if (random.nextInt(ONE_IN_VANISHES) == 0) {
                member.close(
                        CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP)
                                .withTimeout(Duration.ZERO));
            }
            return busy;
        } catch (KafkaException e) {
            return false; // The broker had no time for it: the next one tries.
        }
    }

    private static boolean stay(KafkaConsumer<byte[], byte[]> member, int millis) {
        long until = System.nanoTime() + millis * 1_000_000L;
        boolean busy = false;
        do {
            int unused = member.poll(POLL).count();
            busy |= !member.assignment().isEmpty();
        } while (System.nanoTime() < until);
        return busy;
    }
}
