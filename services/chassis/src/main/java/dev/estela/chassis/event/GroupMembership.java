package dev.estela.chassis.event;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.GroupProtocol;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How consumers belong to their group. An instance whose name stays the same over restarts ({@code estela.instance}) has consumers whose names stay the same:
 * after a crash Kafka gives them their partitions back at once, and does not wait for the sessions of the dead to end. Under the protocol of KIP-848
 * ({@code group.protocol=consumer}) a name would not help, it would keep them out until then; and sessions are the broker's to decide.
 */
@ApplicationScoped
public class GroupMembership implements ClientCustomizer<Map<String, Object>> {
    private static final List<String> DECIDED_BY_THE_BROKER = List.of(
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG);

    private final Optional<String> instance;

    GroupMembership(@ConfigProperty(name = "estela.instance") Optional<String> instance) {
        this.instance = instance;
    }

    @Override
    public Map<String, Object> customize(String channel, Config config, Map<String, Object> client) {
        if (!client.containsKey(ConsumerConfig.GROUP_ID_CONFIG)) {
            return client;
        }
        Map<String, Object> member = new HashMap<>(client);
        if (protocol(client) == GroupProtocol.CONSUMER) {
            DECIDED_BY_THE_BROKER.forEach(member::remove);
        } else {
            instance.ifPresent(name -> member.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, channel + "." + name));
        }
        return member;
    }

    private static GroupProtocol protocol(Map<String, Object> client) {
        Object name = client.getOrDefault(ConsumerConfig.GROUP_PROTOCOL_CONFIG, GroupProtocol.CLASSIC.name);
        return GroupProtocol.of(name.toString().toUpperCase(Locale.ROOT));
    }
}
