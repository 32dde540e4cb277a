package dev.estela.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** An Estela of its own: own data folder, own ports, started and stopped by the launcher as a process. */
final class Installation implements AutoCloseable {
    static final Path ROOT =
            Path.of(System.getProperty("estela.root", "../..")).toAbsolutePath().normalize();
    private static final Path LAUNCHER = ROOT.resolve("deploy/local/target/estela-local.jar");
    private static final Duration START = Duration.ofMinutes(4);
    private static final int PORTS = 20;

    private final Path home;
    private final int port;
    private final Optional<Instant> clock;
    private Process launcher;

    private Installation(Path home, int port, Optional<Instant> clock) {
        this.home = home;
        this.port = port;
        this.clock = clock;
    }

    /** @param clock where the simulated clock starts; absent for the real one */
    static Installation start(String name, Instant clock) {
        try {
            Path home = Files.createTempDirectory("estela-" + name + "-");
            var installation = new Installation(home, freePorts(), Optional.ofNullable(clock));
            installation.up();
            return installation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Api api() {
        Properties credentials = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("credentials.properties"))) {
            credentials.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Api(URI.create("http://127.0.0.1:" + port), credentials);
    }

    int postgresPort() {
        return port + 1;
    }

    String kafka() {
        return "127.0.0.1:" + (port + 2);
    }

    Path home() {
        return home;
    }

    /** Starts it, or starts it again over its data. */
    void up() throws IOException {
        if (!Files.exists(LAUNCHER)) {
            throw new IllegalStateException("Nothing is built: run ./estela build first (" + LAUNCHER + ")");
        }
        Files.createDirectories(home.resolve("logs"));
        Files.deleteIfExists(home.resolve("run/ready"));
        List<String> arguments = new ArrayList<>(List.of("dev.estela.local.Main", "up"));
        clock.ifPresent(instant -> arguments.addAll(List.of("--simulated-clock", instant.toString())));
        launcher = java(arguments, home.resolve("logs/up.log")).start();
        awaitReady();
    }

    /** Runs {@code ./estela replay}; its words go to a log. */
    void replay(Path store, Path events) throws IOException, InterruptedException {
        Path log = home.resolve("logs/replay.log");
        Process replay = java(
                        List.of("dev.estela.local.replay.Replay", "--store", store.toString(), events.toString()), log)
                .start();
        if (replay.waitFor() != 0) {
            throw new AssertionError("The replay failed:\n" + tail(log));
        }
        System.out.println(tail(log));
    }

    /** Asks it to stop, as Ctrl-C does. */
    void down() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
                throw new AssertionError("The launcher did not stop within 90 s\n" + tail(home.resolve("logs/up.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Pulls the plug of one service: SIGKILL, by its pid. */
    long kill(String service) throws IOException {
        long pid = pid(service);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        return pid;
    }

    /** The process that runs this service now. */
    long pid(String service) throws IOException {
        String note = Files.readString(home.resolve("run/" + service + ".pid")).strip();
        return Long.parseLong(note.split("\\s+")[0]);
    }

    @Override
    public void close() {
        if (launcher != null && launcher.isAlive()) {
            down();
        }
        if (Boolean.getBoolean("estela.keep")) {
            System.out.println("kept: " + home);
            return;
        }
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.out.println("not removed: " + home + " (" + e.getMessage() + ")");
        }
    }

    private void awaitReady() {
        long until = System.nanoTime() + START.toNanos();
        Path ready = home.resolve("run/ready");
        while (!Files.exists(ready)) {
            if (!launcher.isAlive() || System.nanoTime() > until) {
                launcher.destroyForcibly();
                throw new AssertionError("Estela did not start:\n" + tail(home.resolve("logs/up.log")));
            }
            pause(Duration.ofMillis(100));
        }
    }

    private ProcessBuilder java(List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Destela.logs=" + home.resolve("logs"),
                "-cp",
                LAUNCHER.toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("ESTELA_ROOT", ROOT.toString());
        builder.environment().put("ESTELA_HOME", home.toString());
        builder.environment().put("ESTELA_PORT", Integer.toString(port));
        return builder;
    }

    static String tail(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return log + " cannot be read: " + e.getMessage();
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first of twenty free ports in a row, below the range from which systems give out ports by themselves. */
    private static int freePorts() {
        for (int base = 18_080; base < 32_000; base += PORTS) {
            if (free(base)) {
                return base;
            }
        }
        throw new IllegalStateException("There are no " + PORTS + " free ports in a row");
    }

    private static boolean free(int base) {
        for (int port = base; port < base + PORTS; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(false);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
