package dev.estela.notices.delivery;

import dev.estela.chassis.test.Moment;
import dev.estela.notices.kind.Kind;
import dev.estela.notices.notice.Known;
import dev.estela.notices.quiet.Night;
import dev.estela.notices.quiet.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A delay about to be told, and a parcel about to arrive. All times in minutes.
 *
 * @param opened when the delay began, on the shop's clock
 * @param known how long after that we hear of the delivery
 * @param delivered how long before or after we hear of it the delivery is dated
 * @param reviewed whether the open notices are looked at when the delivery becomes known
 * @param late how long after its moment each timer fires
 */
record Race(Moment opened, Night night, Kind kind, int known, int delivered, boolean reviewed, List<Integer> late) {
    private static final Duration AT_THE_DOOR = Duration.ofMinutes(10);

    Known shop() {
        return Known.anOrder().quiet(new QuietHours(night.from(), night.to(), opened.zone()));
    }

    Instant knownAt() {
        return opened.plusMinutes(known).at();
    }

    Instant deliveredAt() {
        return opened.plusMinutes((long) known + delivered).at();
    }

    Instant fires(Instant due, int time) {
        return due.plusSeconds(time < late.size() ? 60L * late.get(time) : 0);
    }

    boolean isQuietAt(Instant moment) {
        return night.covers(new Moment(moment, opened.zone()));
    }

    boolean isKnownToBeThereAt(Instant moment) {
        return !knownAt().isAfter(moment) && !deliveredAt().isAfter(moment.plus(AT_THE_DOOR));
    }
}
