package dev.estela.chassis.event;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * An instance whose name stays the same over restarts ({@code estela.instance}) has consumers whose names stay the same: after a crash Kafka gives them their
 * partitions back at once, and does not wait for the sessions of the dead to end.
 */
@ApplicationScoped
public class StaticMembership implements ClientCustomizer<Map<String, Object>> {
    private final Optional<String> instance;

    StaticMembership(@ConfigProperty(name = "estela.instance") Optional<String> instance) {
        this.instance = instance;
    }

    @Override
    public Map<String, Object> customize(String channel, Config config, Map<String, Object> client) {
        if (instance.isEmpty() || !client.containsKey(ConsumerConfig.GROUP_ID_CONFIG)) {
            return client;
        }
        Map<String, Object> named = new HashMap<>(client);
        named.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, channel + "." + instance.get());
        return named;
    }
}
