package dev.estela.bench;

import dev.estela.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import one.convert.Arguments;
import one.convert.JfrToFlame;

/** The flight recorders of all services. */
final class Recordings {
    private static final String JCMD =
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

    private final Stack stack;

    private Recordings(Stack stack) {
        this.stack = stack;
    }

    static Recordings start(Stack stack) throws IOException, InterruptedException {
        Recordings recordings = new Recordings(stack);
        for (String service : Stack.SERVICES) {
            recordings.command(service, "JFR.start", "name=flames", "settings=profile");
        }
        return recordings;
    }

    /** Ends the recordings and draws one flame graph for each service: {@code orders.html} and so on. */
    void draw(Path folder) throws IOException, InterruptedException {
        for (String service : Stack.SERVICES) {
            Path recording = Files.createTempFile("estela-" + service + "-", ".jfr");
            command(service, "JFR.stop", "name=flames", "filename=" + recording);
            draw(recording, folder.resolve(service + ".html"), service);
            Files.delete(recording);
        }
    }

    /** Every sample of running code. {@code --cpu} would keep those of another profiler only, and of this one none. */
    static void draw(Path recording, Path page, String title) throws IOException {
        Arguments arguments = new Arguments("--norm", "--minwidth", "0.3", "--title", title);
        JfrToFlame.convert(recording.toString(), page.toString(), arguments);
    }

    private void command(String service, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(JCMD, Long.toString(stack.processes(service).getFirst().pid())));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
