package dev.estela.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {
    @Test
    void aFlameGraphShowsWhereTheTimeWent(@TempDir Path folder) throws Exception {
        // Given
        Path recording = folder.resolve("busy.jfr");
        try (Recording recorder = new Recording()) {
            recorder.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(1));
            recorder.start();
            assertThat(keepBusy()).isPositive();
            recorder.dump(recording);
        }
        // When
        Path page = folder.resolve("busy.html");
        Recordings.draw(recording, page, "busy");
        // Then
        assertThat(Files.readString(page)).contains("keepBusy");
    }

    private static long keepBusy() {
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        long sum = 1;
        while (System.nanoTime() < end) {
            sum += sum % 7 + 1;
        }
        return sum;
    }
}
