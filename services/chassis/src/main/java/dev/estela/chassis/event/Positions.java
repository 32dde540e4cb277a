package dev.estela.chassis.event;

import dev.estela.chassis.simulation.Activity;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Knows from where each partition is read, from the moment it is assigned. */
@ApplicationScoped
@Identifier("positions")
public class Positions implements KafkaConsumerRebalanceListener {
    private final Activity activity;

    Positions(Activity activity) {
        this.activity = activity;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> activity.position(partition, consumer.position(partition)));
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(activity::revoked);
    }
}
