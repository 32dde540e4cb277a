package dev.estela.bench;

import dev.estela.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import one.convert.Arguments;
import one.convert.JfrToFlame;

/** The flight recorders of all services. */
final class Recordings {
    private static final String JCMD =
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

    /** What takes CPU: by its time, native code included, where the JVM can tell (from 25 on); else the Java code that runs. Whoever waits is in neither. */
    static final Map<String, String> SAMPLES = Runtime.version().feature() >= 25
            ? Map.of("jdk.CPUTimeSample#enabled", "true", "jdk.CPUTimeSample#throttle", "10ms")
            : Map.of("jdk.ExecutionSample#enabled", "true", "jdk.ExecutionSample#period", "10ms");

    /** Chains are deep: of 64 frames the root would be missing. */
    private static final List<String> WHOLE_STACKS = List.of("JFR.configure", "stackdepth=1024");

    private final Stack stack;

    private Recordings(Stack stack) {
        this.stack = stack;
    }

    static Recordings start(Stack stack) throws IOException, InterruptedException {
        Recordings recordings = new Recordings(stack);
        List<String> start = new ArrayList<>(List.of("JFR.start", "name=flames", "settings=none"));
        SAMPLES.forEach((setting, value) -> start.add("+" + setting + "=" + value));
        for (String service : Stack.SERVICES) {
            recordings.command(service, WHOLE_STACKS);
            recordings.command(service, start);
        }
        return recordings;
    }

    /** Ends the recordings and draws one flame graph for each service: {@code orders.html} and so on. */
    void draw(Path folder) throws IOException, InterruptedException {
        for (String service : Stack.SERVICES) {
            Path recording = Files.createTempFile("estela-" + service + "-", ".jfr");
            command(service, List.of("JFR.stop", "name=flames", "filename=" + recording));
            draw(recording, folder.resolve(service + ".html"), service);
            Files.delete(recording);
        }
    }

    static void draw(Path recording, Path page, String title) throws IOException {
        Arguments arguments = new Arguments("--norm", "--minwidth", "0.3", "--title", title);
        JfrToFlame.convert(recording.toString(), page.toString(), arguments);
    }

    private void command(String service, List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(JCMD, Long.toString(stack.processes(service).getFirst().pid())));
        command.addAll(words);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
