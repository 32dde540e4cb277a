package dev.estela.local.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
    private static final String URL = "http://127.0.0.1:8080";

    @TempDir
    Path home;

    @Test
    void onlyTheOwnerCanReadThem() throws IOException {
        Credentials credentials = Credentials.in(home, URL, List.of("orders"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials.file())))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(credentials.file()))
                .anyMatch(line -> line.startsWith("admin.user=admin"))
                .anyMatch(line -> line.startsWith("admin.password="))
                .anyMatch(line -> line.startsWith("admin.api-key=estela_admin_"))
                .anyMatch(line -> line.startsWith("publisher.api-key=estela_publisher_"))
                .anyMatch(line -> line.startsWith("carrier.api-key=estela_carrier_"))
                .contains("url=" + URL);
    }

    @Test
    void aLaterStartKeepsThem() throws IOException {
        Credentials first = Credentials.in(home, URL, List.of("orders"));

        Credentials later = Credentials.in(home, URL, List.of("orders"));

        assertThat(later.apiKey("admin")).isEqualTo(first.apiKey("admin"));
        assertThat(later.databasePassword()).isEqualTo(first.databasePassword());
        assertThat(later.linkSecret()).isEqualTo(first.linkSecret());
    }

    @Test
    void aServiceThatIsNewGetsAPasswordToo() throws IOException {
        String before = Credentials.in(home, URL, List.of("orders")).databasePassword("orders");

        Credentials later = Credentials.in(home, URL, List.of("orders", "help"));

        assertThat(later.databasePassword("help")).isNotBlank().isNotEqualTo(before);
        assertThat(later.databasePassword("orders")).isEqualTo(before);
    }

    @Test
    void servicesLearnTheHashOfAKeyAndItsScopesButNeverTheKey() throws IOException {
        Credentials credentials = Credentials.in(home, URL, List.of());

        assertThat(credentials.hashedKeys())
                .contains("publisher:" + Credentials.sha256(credentials.apiKey("publisher"))
                        + ":orders:publish+orders:manage")
                .contains("carrier:" + Credentials.sha256(credentials.apiKey("carrier")) + ":scans:publish")
                .doesNotContain(credentials.apiKey("admin"))
                .matches("([a-z]+:[0-9a-f]{64}:[a-z:+-]+;?){3}");
    }

    @Test
    void theAdminMovesTheClockAndThePublisherDoesNot() throws IOException {
        Credentials credentials = Credentials.in(home, URL, List.of());

        KeyAccess access = new KeyAccess(credentials);

        assertThat(access.mayMove("Bearer " + credentials.apiKey("admin"))).isTrue();
        assertThat(access.mayRead("bearer " + credentials.apiKey("admin"))).isTrue();
        assertThat(access.mayMove("Bearer " + credentials.apiKey("publisher"))).isFalse();
        assertThat(access.mayRead("Bearer " + credentials.apiKey("publisher"))).isFalse();
        assertThat(access.known("Bearer " + credentials.apiKey("publisher"))).isTrue();
        assertThat(access.known("Bearer guess")).isFalse();
        assertThat(access.known(null)).isFalse();
    }
}
