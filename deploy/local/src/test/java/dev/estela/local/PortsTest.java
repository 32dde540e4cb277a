package dev.estela.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.local.service.ServiceName;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void everythingIsCountedFromOneBase() {
        Ports ports = new Ports(8080);

        assertThat(ports.edge()).isEqualTo(8080);
        assertThat(ports.postgres()).isEqualTo(8081);
        assertThat(ports.kafka()).isEqualTo(8082);
        assertThat(ports.controller()).isEqualTo(8083);
        assertThat(ports.connect()).isEqualTo(8084);
        assertThat(ports.smtp()).isEqualTo(8085);
        assertThat(ports.of(ServiceName.ORDERS)).isEqualTo(8090);
        assertThat(ports.of(ServiceName.CUSTOMERS)).isEqualTo(8094);
        assertThat(ports.of(ServiceName.TICKETS)).isEqualTo(8095);
        assertThat(ports.of(ServiceName.CONSOLE)).isEqualTo(8096);
        assertThat(ports.all()).hasSize(13);
    }

    @Test
    void aBusyPortIsNamedTogetherWithTheWayOut() throws Exception {
        // Given
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(other.getLocalPort());

            // When, then
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + ", meant for the edge")
                    .hasMessageContaining("ESTELA_PORT");
        }
    }

    @Test
    void aPortOutsideOfTheRangeIsRefused() {
        assertThatThrownBy(() -> new Ports(80)).isInstanceOf(StartFailure.class).hasMessageContaining("between 1024");
    }
}
