package dev.estela.local.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Says about once a second how far a replay is. */
class ProgressLine implements ReplayListener {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_IN_A_LOG = Duration.ofSeconds(15);

    private final EstelaApi api;
    private final PrintStream out;
    private final boolean terminal = System.console() != null;
    private final long start = System.nanoTime();
    private long shown;

    ProgressLine(EstelaApi api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    @Override
    public void reached(Instant reached, long sent) throws InterruptedException {
        long now = System.nanoTime();
        if (now - shown < (terminal ? PAUSE : PAUSE_IN_A_LOG).toNanos()) {
            return;
        }
        shown = now;
        String line = "%s   %,d events   %,.0f events/s   %,d notices"
                .formatted(
                        reached.atOffset(ZoneOffset.UTC).toLocalDate(),
                        sent,
                        sent / ((now - start) / 1e9),
                        api.count("/api/notices/counts"));
        out.print(terminal ? "\r\033[K" + line : line + System.lineSeparator());
        out.flush();
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
