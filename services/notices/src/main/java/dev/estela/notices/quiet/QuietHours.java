package dev.estela.notices.quiet;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A span of the recipient's day, which may cross midnight, in which nothing is sent. Equal ends mean: never quiet. */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    /** Two spans of a day that leave any of it are through after two; a change of the clock may add one. */
    private static final int TURNS = 3;

    /** The moment itself, or the end of the quiet hours it falls into. */
    public Instant release(Instant moment) {
        Instant release = moment;
        while (quietAt(release)) {
            release = end(release.atZone(zone)); // an end that the clock skips may be followed by quiet hours at once
        }
        return release;
    }

    /**
     * The same beside somebody's own quiet hours. Where the two leave nothing of the day, these alone count: whoever is to be told something is told it
     * sometime.
     */
    public Instant releaseWith(QuietHours own, Instant moment) {
        Instant release = release(moment);
        for (int turn = 0; turn < TURNS && own.quietAt(release); turn++) {
            release = release(own.release(release));
        }
        return own.quietAt(release) ? release(moment) : release;
    }

    private Instant end(ZonedDateTime moment) {
        boolean endsTomorrow = from.isAfter(to) && !moment.toLocalTime().isBefore(from);
        var day = endsTomorrow ? moment.toLocalDate().plusDays(1) : moment.toLocalDate();
        ZonedDateTime end = day.atTime(to).atZone(zone);
        // Clocks that are set back repeat an hour: its end may lie before the moment, then the later of the two counts.
        return (end.isAfter(moment) ? end : end.withLaterOffsetAtOverlap()).toInstant();
    }

    public boolean quietAt(Instant moment) {
        return quietAt(moment.atZone(zone).toLocalTime());
    }

    private boolean quietAt(LocalTime time) {
        return from.isAfter(to) ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }
}
