package dev.estela.tickets.priority;

import java.util.List;

/** A priority and where it comes from: points and what each was given for. */
public record Assessment(Priority priority, int points, List<Point> because) {

    /** @param factor what was looked at: value, lateness, legal_date, tier, trouble, reopened */
    public record Point(String factor, int points) {}
}
