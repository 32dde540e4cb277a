package dev.estela.notices.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd00::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::",
                "0.1.2.3",
                "100.64.0.0",
                "100.127.255.255",
                "198.19.255.255",
                "192.0.0.255",
                "::100:0:0",
                "localhost"
            })
    void aGatewayCannotLeadIntoOurNetwork(String host) {
        assertThatThrownBy(() -> Addresses.resolve(host, false)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.0.0.1",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "101.64.0.1",
                "198.17.255.255",
                "198.20.0.0",
                "199.18.0.1",
                "192.0.1.1",
                "192.1.0.1",
                "193.0.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "164:ff9b::1",
                "65:ff9b::1",
                "64:fe9b::1",
                "64:ff9c::1",
                "2102::1",
                "2003::1",
                "2001:100::1",
                "2001:1::1",
                "::1:0:0:0"
            })
    void theWorldIsOpen(String host) throws UnknownHostException {
        assertThat(Addresses.resolve(host, false)).isEqualTo(InetAddress.getByName(host));
    }

    @Test
    void anInstallationMayAllowItsOwnNetwork() throws UnknownHostException {
        assertThat(Addresses.resolve("127.0.0.1", true).isLoopbackAddress()).isTrue();
    }
}
