package dev.estela.chaos;

import dev.estela.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The control: reads what Estela's services read, acts on each event, keeps no inbox, and crashes now and then before it has committed. If it does nothing
 * twice, the faults were too mild to prove anything.
 */
final class NaiveConsumer implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final double CRASH = 0.02;

    private final Map<String, Object> settings;
    private final Random random;
    private final Set<String> done = new HashSet<>();
    private final AtomicLong doubles = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().daemon().name("naive").unstarted(this::run);
    private volatile boolean stopping;

    NaiveConsumer(Stack stack, long seed) {
        this.random = new Random(seed);
        this.settings = Map.of(
                "bootstrap.servers", stack.kafka(),
                "group.id", "naive",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "session.timeout.ms", "6000",
                "default.api.timeout.ms", "5000");
    }

    void start() {
        thread.start();
    }

    /** How often it did something it had done already. */
    long doubles() {
        return doubles.get();
    }

    private void run() {
        while (!stopping) {
            try (var consumer =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer.subscribe(List.of("estela.order", "estela.shipment"));
                readUntilCrash(consumer);
            } catch (KafkaException e) {
                continue; // The broker is down: it comes again, as everybody does.
            }
        }
    }

    private void readUntilCrash(KafkaConsumer<byte[], byte[]> consumer) {
        while (!stopping) {
            var records = consumer.poll(POLL);
            records.forEach(this::act);
            if (!records.isEmpty() && random.nextDouble() < CRASH) {
                return;
            }
            consumer.commitSync();
        }
    }

    private void act(ConsumerRecord<byte[], byte[]> record) {
        var id = record.headers().lastHeader("ce_id");
        if (id != null && !done.add(new String(id.value(), StandardCharsets.UTF_8))) {
            doubles.incrementAndGet();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopping = true;
        thread.join(Duration.ofSeconds(10));
    }
}
