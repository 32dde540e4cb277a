package dev.estela.notices.quiet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.Moment;
import dev.estela.chassis.test.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Quiet hours against somebody who looks at the clock every minute. */
class QuietHoursPropertyTest {
    private static final Duration A_DAY = Duration.ofDays(1);

    @Property
    void nobodyIsWokenWhateverTheQuietHoursAndWhateverTheClockDoes(
            @ForAll(supplier = Moments.class) Moment moment, @ForAll(supplier = Nights.class) Night night) {
        // When
        Instant release = new QuietHours(night.from(), night.to(), moment.zone()).release(moment.at());
        // Then
        assertThat(night.covers(new Moment(release, moment.zone()))).isFalse();
        assertThat(release).isAfterOrEqualTo(moment.at());
    }

    @Property
    void nobodyIsHeldLongerThanTheNightButForAChangeOfTheClock(
            @ForAll(supplier = Moments.class) Moment moment, @ForAll(supplier = Nights.class) Night night) {
        // Given
        Assume.that(night.leavesTwoHours());
        Moment morning = moment;
        while (night.covers(morning)) {
            morning = morning.plusMinutes(1);
        }
        // When
        Instant release = new QuietHours(night.from(), night.to(), moment.zone()).release(moment.at());
        // Then
        Duration more = isChanged(moment, release) ? A_DAY : Duration.ZERO;
        assertThat(release).isBetween(morning.at(), morning.at().plus(more));
    }

    private static boolean isChanged(Moment from, Instant to) {
        ZoneOffsetTransition change =
                from.zone().getRules().nextTransition(from.at().minusSeconds(1));
        return change != null && !change.getInstant().isAfter(to);
    }
}
