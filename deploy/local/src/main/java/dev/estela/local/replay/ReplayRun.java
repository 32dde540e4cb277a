package dev.estela.local.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;

/** Sends events step by step, and moves the simulated clock over each step once its events are in. */
public class ReplayRun {
    private final EstelaApi api;
    private final Sender sender;
    private final ReplayOptions options;
    private final ReplayListener listener;
    private Instant now = Instant.MIN;

    public ReplayRun(EstelaApi api, ReplayOptions options, ReplayListener listener) {
        this.api = api;
        this.sender = new Sender(api);
        this.options = options;
        this.listener = listener;
    }

    /** Takes the events as they come; within a step their order does not matter. */
    public ReplaySummary run(Iterator<ReplayEvent> events) throws InterruptedException {
        long start = System.nanoTime();
        if (options.clock()) {
            now = api.clock()
                    .orElseThrow(() -> new ReplayException("The clock of this Estela is real: start it with ./estela up"
                            + " --simulated-clock INSTANT, or use --no-clock to just send the events."));
        }
        Slices slices = new Slices(events, options.step());
        Instant first = null;
        Instant last = null;
        long sent = 0;
        int steps = 0;
        while (slices.hasNext()) {
            Slice slice = slices.next();
            sent += play(slice);
            steps++;
            first = first == null ? slice.start() : first;
            last = slice.end();
            listener.reached(slice.end(), sent);
        }
        if (last != null) {
            runOn(last, sent);
        }
        return new ReplaySummary(sent, steps, first, last, Duration.ofNanos(System.nanoTime() - start));
    }

    private int play(Slice slice) throws InterruptedException {
        move(slice.start());
        sender.send(slice.events());
        move(slice.end());
        return slice.events().size();
    }

    private void runOn(Instant last, long sent) throws InterruptedException {
        Instant end = last.plus(options.after());
        for (Instant at = last.plus(options.step());
                options.clock() && !at.isAfter(end);
                at = at.plus(options.step())) {
            move(at);
            listener.reached(at, sent);
        }
        move(end);
        if (options.clock()) {
            api.moveClock(now);
        }
    }

    /** The clock may be ahead already, when the same events are played again: then it only comes to rest. */
    private void move(Instant to) throws InterruptedException {
        if (options.clock() && to.isAfter(now)) {
            api.moveClock(to);
            now = to;
        }
    }
}
