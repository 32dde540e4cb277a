package dev.estela.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final boolean ACCEPT = Boolean.getBoolean("estela.contracts.accept");

    @Test
    void noReleasedContractIsBrokenAndEveryAdditionIsOnRecord() {
        var current = Baseline.current();
        if (ACCEPT && Files.notExists(Baseline.FILE)) {
            Baseline.write(current);
        }
        assertThat(Compatibility.between(Baseline.released(), current))
                .as("A v1 stays what it was. Publish a v2 beside it (services/contracts/README.md)")
                .isEmpty();
        if (ACCEPT) {
            Baseline.write(current);
        }
        assertThat(current)
                .as("Contracts were added to. Put it on record with -Destela.contracts.accept=true")
                .isEqualTo(Baseline.released());
    }
}
