package dev.estela.bench;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** What this Kafka does at best: records of 512 bytes, acknowledged by all. The topic is read by nobody. */
final class BrokerLimit {
    private static final int RECORDS = 50_000;

    private final String bootstrap;

    BrokerLimit(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Records a second. */
    double measure() throws InterruptedException, ExecutionException {
        Map<String, Object> config =
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 5, "batch.size", 65536);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            String value = "x".repeat(512);
            long begin = System.nanoTime();
            Future<RecordMetadata> last = null;
            for (int i = 0; i < RECORDS; i++) {
                last = producer.send(new ProducerRecord<>("estela.simulation", "bench", value));
            }
            last.get();
            return RECORDS / ((System.nanoTime() - begin) / 1e9);
        }
    }
}
