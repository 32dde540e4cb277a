package dev.estela.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.local.Detours.Detour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetoursTest {
    @TempDir
    private Path folder;

    @Test
    void everybodyGoesStraightUnlessTold() {
        Detours none = Detours.of(Map.of());
        assertThat(none.port("orders", "postgres", 8081)).isEqualTo(8081);
        assertThat(none.toKafka()).isEmpty();
    }

    @Test
    void aDetourHoldsForOneLinkOnly() throws IOException {
        Detours detours = read("orders.postgres=20011\norders.kafka = 20013, 20113\n");
        assertThat(detours.port("orders", "postgres", 8081)).isEqualTo(20011);
        assertThat(detours.port("tracking", "postgres", 8081)).isEqualTo(8081);
        assertThat(detours.toKafka()).containsExactly(Map.entry("orders", new Detour(20013, 20113)));
    }

    @Test
    void whatIsNoPortIsRefusedWithTheFile() {
        assertThatThrownBy(() -> read("orders.postgres=far\n"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ESTELA_DETOURS")
                .hasMessageContaining("links.properties");
    }

    private Detours read(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("links.properties"), lines);
        return Detours.of(Map.of("ESTELA_DETOURS", file.toString()));
    }
}
