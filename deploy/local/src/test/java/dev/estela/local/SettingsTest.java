package dev.estela.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path ROOT = Path.of("/checkout");

    @Test
    void withoutAnySettingDataIsKeptInTheCheckout() {
        Settings settings = Settings.of(ROOT, Map.of(), Optional.empty(), false);

        assertThat(settings.home()).isEqualTo(ROOT.resolve(".estela"));
        assertThat(settings.ports().base()).isEqualTo(8080);
        assertThat(settings.partitions()).isEqualTo(4);
        assertThat(settings.publicUrl()).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void theEnvironmentMovesDataPortAndPartitions() {
        Map<String, String> environment =
                Map.of("ESTELA_HOME", "/data/estela", "ESTELA_PORT", "9000", "ESTELA_PARTITIONS", "12");

        Settings settings = Settings.of(ROOT, environment, Optional.empty(), false);

        assertThat(settings.home()).isEqualTo(Path.of("/data/estela"));
        assertThat(settings.publicUrl()).isEqualTo("http://127.0.0.1:9000");
        assertThat(settings.partitions()).isEqualTo(12);
    }

    @Test
    void aNumberThatIsNoneIsNamed() {
        assertThatThrownBy(() -> Settings.of(ROOT, Map.of("ESTELA_PORT", "web"), Optional.empty(), false))
                .isInstanceOf(StartFailure.class)
                .hasMessage("ESTELA_PORT is 'web'; it must be a whole number.");
    }
}
