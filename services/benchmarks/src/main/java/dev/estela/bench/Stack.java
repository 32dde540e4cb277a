package dev.estela.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** An Estela of its own for a benchmark: own data, own ports, the real clock. */
final class Stack implements AutoCloseable {
    private static final Path ROOT =
            Path.of(System.getenv().getOrDefault("ESTELA_ROOT", ".")).toAbsolutePath();
    private static final int PORT = 18080;

    private final Path home;
    private boolean done;

    private Stack(Path home) {
        this.home = home;
    }

    /** Makes the folder; nothing runs yet. */
    static Stack prepare(String name) throws IOException {
        return new Stack(Files.createTempDirectory("estela-bench-" + name + "-"));
    }

    static Stack start(String name) throws IOException, InterruptedException {
        Stack stack = prepare(name);
        double ready = stack.up();
        System.out.printf(Locale.ROOT, "ready in %.1f s%n", ready);
        return stack;
    }

    /** @return seconds until every service was ready */
    double up() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        command("up", "--detach");
        return (System.nanoTime() - begin) / 1e9;
    }

    void down() throws IOException, InterruptedException {
        command("down");
    }

    private void command(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("estela").toString()));
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("ESTELA_HOME", home.toString());
        process.environment().put("ESTELA_PORT", Integer.toString(PORT));
        process.redirectOutput(home.resolve("command.log").toFile());
        if (process.start().waitFor() != 0) {
            throw new IllegalStateException(Files.readString(home.resolve("command.log")));
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + PORT);
    }

    String kafka() {
        return "127.0.0.1:" + (PORT + 2);
    }

    String jdbc() {
        return "jdbc:postgresql://127.0.0.1:" + (PORT + 1) + "/estela";
    }

    String credential(String name) throws IOException {
        Properties credentials = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("credentials.properties"))) {
            credentials.load(reader);
        }
        return credentials.getProperty(name);
    }

    /** All processes of this stack: the launcher, PostgreSQL, the services. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(handle -> Processes.environment(handle.pid()).contains("ESTELA_HOME=" + home))
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .distinct()
                .toList();
    }

    /** Everything came out as it should: nobody will want to look at its data and logs. */
    void done() {
        done = true;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        down();
        if (!done) {
            System.out.println("its data and logs are kept in " + home);
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
