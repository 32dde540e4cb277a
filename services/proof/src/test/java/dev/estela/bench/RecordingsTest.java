package dev.estela.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
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
            recorder.setSettings(Recordings.SAMPLES);
            recorder.start();
            Thread waiting = Thread.ofPlatform().start(RecordingsTest::waitForAcceptance);
            assertThat(keepBusy()).isPositive();
            waiting.interrupt();
            waiting.join();
            recorder.dump(recording);
        }
        // When
        Path page = folder.resolve("busy.html");
        Recordings.draw(recording, page, "busy");
        // Then
        assertThat(Files.readString(page)).contains("keepBusy").doesNotContain("waitForAcceptance");
    }

    /** In native code, as a service that waits for the network. */
    private static void waitForAcceptance() {
        try (ServerSocketChannel door = ServerSocketChannel.open().bind(null)) {
            SocketChannel unused = door.accept();
        } catch (IOException e) {
            // interrupted: that was all
        }
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
