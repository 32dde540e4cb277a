package dev.estela.console.live;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Every replica hears everything from now on: nothing is kept, so nothing can be lost but a moment of freshness. */
@ApplicationScoped
class LiveConsumer {
    private static final String TOPICS = "estela.";

    private final LiveService live;

    LiveConsumer(LiveService live) {
        this.live = live;
    }

    @Incoming("changes")
    void on(ConsumerRecords<String, String> records) {
        for (ConsumerRecord<String, String> record : records) {
            if (record.key() != null) {
                live.tell(new Change(record.topic().substring(TOPICS.length()), record.key(), store(record)));
            }
        }
    }

    private static @Nullable String store(ConsumerRecord<String, String> record) {
        Header header = record.headers().lastHeader("ce_store");
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** No position is remembered here, unlike everywhere else. */
    @ApplicationScoped
    @Identifier("from-now-on")
    static class FromNowOn implements KafkaConsumerRebalanceListener {}
}
