package dev.estela.local.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
    @TempDir
    Path root;

    private AotCache cache;

    @BeforeEach
    void aBuiltService() throws IOException {
        Files.createDirectories(ServiceName.ORDERS.application(root).resolve("lib"));
        Files.writeString(ServiceName.ORDERS.jar(root), "jar");
        Files.writeString(ServiceName.ORDERS.application(root).resolve("lib/other.jar"), "jar");
        cache = new AotCache(root, ServiceName.ORDERS);
    }

    @Test
    void aCacheFitsTheBuildItWasMadeFrom() throws IOException {
        assumeTrue(AotCache.supported());
        Files.writeString(file(), "cache");

        assertThat(cache.seal()).isTrue();

        assertThat(cache.fits()).isTrue();
        assertThat(cache.use()).contains("-XX:AOTCache=" + file());
    }

    @Test
    void anotherBuildMakesItUseless() throws IOException {
        assumeTrue(AotCache.supported());
        Files.writeString(file(), "cache");
        assertThat(cache.seal()).isTrue();

        Files.writeString(ServiceName.ORDERS.application(root).resolve("lib/other.jar"), "a newer jar");

        assertThat(cache.fits()).isFalse();
        assertThat(cache.use()).isEmpty();
    }

    @Test
    void withoutACacheAServiceStartsAsEver() throws IOException {
        assertThat(cache.fits()).isFalse();
        assertThat(cache.use()).isEmpty();
        assertThat(cache.seal()).isFalse();
    }

    private Path file() {
        return root.resolve("services/orders/target/orders.aot");
    }
}
