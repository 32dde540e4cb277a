package dev.estela.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.local.service.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProvisionTest {
    /** A service that is forgotten here waits for its database for ever. */
    @Test
    void everyServiceHasARoleAndASchema() throws IOException {
        String provision = Files.readString(Path.of("..", "postgres", "provision.sql"));
        String services = provision
                .lines()
                .filter(line -> line.contains("foreach service"))
                .findFirst()
                .orElseThrow();
        assertThat(ServiceName.ids()).allSatisfy(id -> assertThat(services).contains("'" + id + "'"));
    }
}
