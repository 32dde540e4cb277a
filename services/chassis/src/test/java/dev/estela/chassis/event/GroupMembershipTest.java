package dev.estela.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

class GroupMembershipTest {
    private static final Map<String, Object> CONSUMER = Map.of("group.id", "orders");
    private static final Map<String, Object> PRODUCER = Map.of("acks", "all");

    @Test
    void anInstanceWithANameNamesItsConsumersByChannel() {
        assertThat(customized(Optional.of("orders-0"), CONSUMER))
                .containsEntry("group.instance.id", "scans.orders-0")
                .containsEntry("group.id", "orders");
    }

    @Test
    void anInstanceWithoutOneJoinsAsAnybody() {
        assertThat(customized(Optional.empty(), CONSUMER)).isEqualTo(CONSUMER);
    }

    @Test
    void underTheNewProtocolSessionsAreTheBrokersAndNamesAreNotGiven() {
        Map<String, Object> consumer = Map.of(
                "group.id", "orders",
                "group.protocol", "consumer",
                "session.timeout.ms", "10000",
                "heartbeat.interval.ms", "3000");

        assertThat(customized(Optional.of("orders-0"), consumer))
                .containsOnly(Map.entry("group.id", "orders"), Map.entry("group.protocol", "consumer"));
    }

    @Test
    void whatIsNoConsumerIsLeftAlone() {
        assertThat(customized(Optional.of("orders-0"), PRODUCER)).isEqualTo(PRODUCER);
    }

    private static Map<String, Object> customized(Optional<String> instance, Map<String, Object> client) {
        return new GroupMembership(instance).customize("scans", ConfigProvider.getConfig(), client);
    }
}
