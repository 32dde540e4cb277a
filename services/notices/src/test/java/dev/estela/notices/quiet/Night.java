package dev.estela.notices.quiet;

import dev.estela.chassis.test.Moment;
import java.time.Duration;
import java.time.LocalTime;

/** Quiet hours, told by the clock on the wall and nothing else. */
public record Night(LocalTime from, LocalTime to) {

    public boolean covers(Moment moment) {
        LocalTime wall = moment.at().atZone(moment.zone()).toLocalTime();
        boolean begun = !wall.isBefore(from);
        boolean over = !wall.isBefore(to);
        return from.isAfter(to) ? begun || !over : begun && !over;
    }

    /** The clock changes by less than that. */
    boolean leavesTwoHours() {
        return Math.floorMod(Duration.between(to, from).toMinutes() - 1, 24 * 60) >= 119;
    }
}
