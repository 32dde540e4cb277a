package dev.estela.local.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.estela.local.Progress;
import dev.estela.local.Settings;
import dev.estela.local.TestPorts;
import dev.estela.local.credentials.Credentials;
import dev.estela.local.process.Guardian;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the JDK's file server in the place of a service: it answers the health checks from two files. */
class SupervisedServiceTest {
    @TempDir
    Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Guardian guardian;
    private SupervisedService service;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(home.resolve("run"));
        Files.createDirectories(home.resolve("logs"));
        Files.createDirectories(home.resolve("web/q/health"));
        Files.writeString(home.resolve("web/q/health/ready"), "UP");
        Files.writeString(home.resolve("web/q/health/live"), "UP");
        guardian = Guardian.start(home.resolve("logs/guardian.log"));
    }

    @AfterEach
    void stop() {
        service.stop();
        guardian.close();
    }

    @Test
    void aServiceThatCrashesIsReportedInOneLineAndStartedAgain() throws Exception {
        // Given
        service = supervised(List.of(
                java("jwebserver"),
                "-b",
                "127.0.0.1",
                "-p",
                "%d",
                "-d",
                home.resolve("web").toString()));
        service.start();
        assertThat(service.awaitReady(Duration.ofSeconds(30))).isTrue();
        long before = pid();

        // When
        assertThat(ProcessHandle.of(before).map(ProcessHandle::destroyForcibly)).contains(true);

        // Then
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> service.ready() && pid() != before);
        assertThat(text().lines().filter(line -> line.contains("orders was ended by signal 9")))
                .hasSize(1)
                .allMatch(line -> line.contains("starting it again in 1 s"));
    }

    @Test
    void aServiceThatCannotStartIsTriedAgainWithLongerPausesAndSaysWhy() throws Exception {
        service = supervised(List.of("sh", "-c", "echo the disk is full; exit 3"));

        service.start();

        await().atMost(Duration.ofSeconds(20)).until(() -> text().contains(
                        "orders ended with exit code 3 (the disk is full); starting it again in 2 s"));
        assertThat(service.ready()).isFalse();
    }

    private SupervisedService supervised(List<String> command) throws IOException {
        Map<String, String> environment =
                Map.of("ESTELA_HOME", home.toString(), "ESTELA_PORT", Integer.toString(TestPorts.free() - 10));
        Settings settings = Settings.of(home, environment, Optional.empty(), false);
        Credentials credentials = Credentials.in(home, "http://127.0.0.1", List.of("orders"));
        return new SupervisedService(
                ServiceName.ORDERS,
                new SupervisedService.Means(
                        settings,
                        name -> command.stream()
                                .map(word -> word.replace(
                                        "%d", Integer.toString(settings.ports().of(name))))
                                .toList(),
                        new ServiceEnvironment(settings, credentials),
                        Optional::empty,
                        guardian,
                        new HealthProbe(),
                        new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), System.nanoTime()),
                        Duration.ofSeconds(5)));
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(home.resolve("run/orders.pid")).split(" ")[0]);
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }
}
