package dev.estela.local.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Cuts a stream of events into steps, counted from midnight UTC. Steps without events are left out; an event that stands too late
 * in its file goes with the step it stands in.
 */
public class Slices implements Iterator<Slice> {
    private final Iterator<ReplayEvent> events;
    private final long step;
    private ReplayEvent waiting;

    public Slices(Iterator<ReplayEvent> events, Duration step) {
        this.events = events;
        this.step = step.toSeconds();
        waiting = events.hasNext() ? events.next() : null;
    }

    @Override
    public boolean hasNext() {
        return waiting != null;
    }

    @Override
    public Slice next() {
        if (waiting == null) {
            throw new NoSuchElementException();
        }
        Instant start = Instant.ofEpochSecond(Math.floorDiv(waiting.time().getEpochSecond(), step) * step);
        Instant end = start.plusSeconds(step);
        List<ReplayEvent> slice = new ArrayList<>();
        while (waiting != null && waiting.time().isBefore(end)) {
            slice.add(waiting);
            waiting = events.hasNext() ? events.next() : null;
        }
        return new Slice(start, end, slice);
    }
}
