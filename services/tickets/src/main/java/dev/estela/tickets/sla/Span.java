package dev.estela.tickets.sla;

import java.time.Instant;

/** A stretch of time, its end excluded. */
record Span(Instant from, Instant to) {
    boolean isEmpty() {
        return !from.isBefore(to);
    }

    Span within(Instant earliest, Instant latest) {
        return new Span(from.isBefore(earliest) ? earliest : from, to.isAfter(latest) ? latest : to);
    }
}
