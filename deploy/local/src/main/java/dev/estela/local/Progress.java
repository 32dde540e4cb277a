package dev.estela.local;

import java.io.PrintStream;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the person in front of the terminal is told: one line per step, with the seconds since the start. */
public class Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final PrintStream out;
    private final long begin;

    public Progress(PrintStream out, long beginNanos) {
        this.out = out;
        this.begin = beginNanos;
    }

    public void say(String format, Object... arguments) {
        String line = String.format(Locale.ROOT, format, arguments);
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), line);
        out.flush();
        LOG.info(line);
    }

    /** A line without the time in front. */
    public void plain(String line) {
        out.println(line);
        out.flush();
    }

    public double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }
}
