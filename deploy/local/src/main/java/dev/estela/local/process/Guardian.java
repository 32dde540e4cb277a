package dev.estela.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A small shell process that outlives a launcher killed without warning, just long enough to stop the children it left behind.
 * It listens on its standard input, which ends when the launcher does, however that happens.
 */
public final class Guardian implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            watched=
            while read -r what signal pid; do
              case $what in
                watch) watched="$watched $signal:$pid" ;;
                forget) rest=; for one in $watched; do [ "${one#*:}" = "$pid" ] || rest="$rest $one"; done; watched=$rest ;;
                leave) exit 0 ;;
              esac
            done
            for one in $watched; do kill -s "${one%%:*}" "${one#*:}" 2>/dev/null; done
            tries=0
            while [ $tries -lt 40 ]; do
              left=
              for one in $watched; do kill -0 "${one#*:}" 2>/dev/null && left="$left ${one#*:}"; done
              [ -z "$left" ] && exit 0
              sleep 0.5
              tries=$((tries + 1))
            done
            for pid in $left; do kill -s KILL "$pid" 2>/dev/null; done
            """;

    private final Process process;
    private final OutputStream line;

    private Guardian(Process process) {
        this.process = process;
        this.line = process.getOutputStream();
    }

    public static Guardian start(Path log) throws IOException {
        List<String> command = Child.detached(List.of("sh", "-c", SCRIPT, "estela-guardian"));
        return new Guardian(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    void watch(long pid, StopSignal signal) {
        tell("watch " + signal + " " + pid);
    }

    void forget(long pid) {
        tell("forget - " + pid);
    }

    private synchronized void tell(String message) {
        try {
            line.write((message + "\n").getBytes(StandardCharsets.UTF_8));
            line.flush();
        } catch (IOException e) {
            throw new IllegalStateException("The guardian process " + process.pid() + " has gone", e);
        }
    }

    /** Ends the connection as the launcher's death would. */
    void lose() throws IOException {
        line.close();
    }

    @Override
    public void close() {
        tell("leave - -");
        try {
            line.close();
        } catch (IOException e) {
            process.destroyForcibly();
        }
    }
}
