package dev.estela.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** An Estela of its own for a benchmark: own data, own ports, the real clock. */
public final class Stack implements AutoCloseable {
    public static final Path ROOT =
            Path.of(System.getenv().getOrDefault("ESTELA_ROOT", ".")).toAbsolutePath();
    public static final int PORT = Integer.parseInt(System.getenv().getOrDefault("ESTELA_PROOF_PORT", "18080"));
    public static final List<String> SERVICES =
            List.of("orders", "tracking", "notices", "surveys", "customers", "tickets");

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private Optional<Disk> disk = Optional.empty();
    private boolean done;
    private volatile boolean closed;

    private Stack(Path home) {
        this.home = home;
    }

    /** Makes the folder; nothing runs yet. */
    public static Stack prepare(String name) throws IOException {
        return new Stack(Files.createTempDirectory("estela-bench-" + name + "-"));
    }

    public static Stack start(String name) throws IOException, InterruptedException {
        return start(name, Map.of());
    }

    /** @param environment settings of the launcher beyond the usual */
    public static Stack start(String name, Map<String, String> environment) throws IOException, InterruptedException {
        return start(prepare(name), environment);
    }

    /** One that lives on a disk of its own. */
    public static Stack start(Disk disk, Map<String, String> environment) throws IOException, InterruptedException {
        Stack stack = new Stack(disk.folder().resolve("home"));
        stack.disk = Optional.of(disk);
        return start(stack, environment);
    }

    private static Stack start(Stack stack, Map<String, String> environment) throws IOException, InterruptedException {
        stack.environment.putAll(environment);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stack::downQuietly));
        double ready = stack.up();
        System.out.printf(Locale.ROOT, "ready in %.1f s%n", ready);
        return stack;
    }

    /** @return seconds until every service was ready */
    public double up() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        command("up", "--detach");
        return (System.nanoTime() - begin) / 1e9;
    }

    public void down() throws IOException, InterruptedException {
        command("down");
    }

    /** Whoever interrupts the run leaves nothing behind. */
    private void downQuietly() {
        if (closed) {
            return;
        }
        try {
            down();
        } catch (IOException | IllegalStateException e) {
            System.err.println(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void command(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("estela").toString()));
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().putAll(environment);
        process.environment().put("ESTELA_HOME", home.toString());
        process.environment().put("ESTELA_PORT", Integer.toString(PORT));
        Path log = Files.createTempFile("estela-command-", ".log");
        process.redirectOutput(log.toFile());
        if (process.start().waitFor() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
        Files.delete(log);
    }

    public Path home() {
        return home;
    }

    public int port() {
        return PORT;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + PORT);
    }

    public String kafka() {
        return "127.0.0.1:" + (PORT + 2);
    }

    public String jdbc() {
        return "jdbc:postgresql://127.0.0.1:" + (PORT + 1) + "/estela";
    }

    /** As its superuser. */
    public Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(jdbc(), "postgres", credential("database.password"));
    }

    public void execute(String... statements) throws IOException, SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                boolean unused = statement.execute(sql);
            }
        }
    }

    public String credential(String name) throws IOException {
        Properties credentials = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("credentials.properties"))) {
            credentials.load(reader);
        }
        return credentials.getProperty(name);
    }

    /** All processes of this stack: the launcher, PostgreSQL, the services. */
    public List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(handle -> Processes.environment(handle.pid()).contains("ESTELA_HOME=" + home))
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .distinct()
                .toList();
    }

    /** The processes of one part: a service, {@code postgresql} or the {@code launcher}, the last without those it looks after. */
    public List<ProcessHandle> processes(String part) throws IOException {
        String file = part.equals("launcher") ? part : part + ".pid";
        long pid = Long.parseLong(
                Files.readString(home.resolve("run").resolve(file)).strip().split(" ")[0]);
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        return part.equals("launcher")
                ? List.of(process)
                : Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    public Disk disk() {
        return disk.orElseThrow();
    }

    /** Everything ends at once, the disk is as it was, and somebody switches the machine on again. */
    public void cutPower() throws IOException, InterruptedException {
        List<ProcessHandle> all = processes();
        for (ProcessHandle process : all) {
            Processes.signal("STOP", process.pid());
        }
        Path photograph = disk().photograph();
        for (ProcessHandle process : all) {
            Processes.signal("KILL", process.pid());
        }
        while (!all.stream().allMatch(process -> Processes.gone(process.pid()))) {
            Thread.sleep(20);
        }
        disk().becomes(photograph);
        double unused = up();
    }

    /** Everything came out as it should: nobody will want to look at its data and logs. */
    public void done() {
        done = true;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        down();
        closed = true;
        if (!done) {
            System.out.println("its data and logs are kept in " + home);
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
        if (disk.isPresent()) {
            disk.get().close();
        }
    }
}
