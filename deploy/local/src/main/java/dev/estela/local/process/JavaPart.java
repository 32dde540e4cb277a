package dev.estela.local.process;

import dev.estela.local.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A part of the launcher in a process of its own: the launcher's own program, told to be only that part. */
public final class JavaPart implements Mortal {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Child.Plan plan;
    private final Path run;
    private final Path logs;
    private final Guardian guardian;
    private Child child;

    private JavaPart(Child.Plan plan, Path run, Path logs, Guardian guardian) throws IOException {
        this.plan = plan;
        this.run = run;
        this.logs = logs;
        this.guardian = guardian;
        this.child = Child.start(plan, run, logs, guardian);
    }

    /** @param name what the part is called, and the launcher's command for it */
    public static JavaPart start(String name, Settings settings, Guardian guardian) throws IOException {
        Child.Plan plan = new Child.Plan(
                name, command(name, settings.logs()), settings.environment(), settings.home(), StopSignal.TERM);
        return new JavaPart(plan, settings.run(), settings.logs(), guardian);
    }

    private static List<String> command(String name, Path logs) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-Destela.logs=" + logs, "-Destela.log=" + name));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.estela.local.Main", name));
        return command;
    }

    @Override
    public boolean alive() {
        return child.alive();
    }

    @Override
    public void restart() throws IOException {
        child.forget();
        child = Child.start(plan, run, logs, guardian);
    }

    @Override
    public void close() {
        child.stop(PATIENCE);
    }
}
