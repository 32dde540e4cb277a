package dev.estela.tickets.sla;

/**
 * Hours of a day by the clock on the wall.
 *
 * @param from minutes since midnight, included
 * @param to minutes since midnight, excluded; 1,440 is the day's end
 */
public record Interval(int from, int to) {
    static final int DAY = 1_440;

    public Interval {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException(
                    "An interval of a day begins before it ends, between 0 and 1440 minutes: " + from + " to " + to);
        }
    }
}
