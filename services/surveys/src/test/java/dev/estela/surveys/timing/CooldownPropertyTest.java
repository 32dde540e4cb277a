package dev.estela.surveys.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.Moment;
import dev.estela.chassis.test.Moments;
import dev.estela.surveys.fact.SkipReason;
import dev.estela.surveys.invitation.Invitation;
import dev.estela.surveys.invitation.InvitationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However much people buy: nobody is asked twice within thirty days, and nobody is left out for any other reason. */
class CooldownPropertyTest {
    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    @Property
    void nobodyIsAskedTwiceInThirtyDays(
            @ForAll(supplier = Moments.class) Moment begin,
            @ForAll(supplier = Purchases.class) List<Bought> purchases) {
        // When
        List<Invitation> asked = asked(new Diary(begin.at(), begin.zone()).of(purchases));
        // Then
        for (Invitation one : asked) {
            assertThat(asked.stream()
                            .filter(other ->
                                    !other.equals(one) && other.personId().equals(one.personId()))
                            .map(Invitation::invitedAt))
                    .noneMatch(other ->
                            Duration.between(one.invitedAt(), other).abs().compareTo(THIRTY_DAYS) < 0);
        }
    }

    @Property
    void whoeverIsLeftOutWasAskedLessThanThirtyDaysBeforeOrCannotBeReached(
            @ForAll(supplier = Moments.class) Moment begin,
            @ForAll(supplier = Purchases.class) List<Bought> purchases) {
        // When
        Diary diary = new Diary(begin.at(), begin.zone()).of(purchases);
        // Then
        assertThat(diary.decided()).hasSameSizeAs(purchases);
        for (Invitation one : diary.decided()) {
            boolean cooldown = SkipReason.COOLDOWN.word().equals(one.reason());
            assertThat(one.status() == InvitationStatus.INVITED).isEqualTo(!cooldown && diary.canBeReached(one));
            assertThat(!cooldown || wasAskedShortlyBefore(one, asked(diary))).isTrue();
        }
    }

    @Property
    void nobodyIsAskedAtNightHoweverLateATimerFires(
            @ForAll(supplier = Moments.class) Moment begin,
            @ForAll(supplier = Purchases.class) List<Bought> purchases) {
        // When
        List<Invitation> asked = asked(new Diary(begin.at(), begin.zone()).of(purchases));
        // Then
        assertThat(asked)
                .extracting(one -> one.invitedAt().atZone(begin.zone()).getHour())
                .allMatch(hour -> hour >= 10 && hour < 20);
    }

    private static boolean wasAskedShortlyBefore(Invitation left, List<Invitation> asked) {
        Instant earliest = left.dueAt().minus(THIRTY_DAYS);
        return asked.stream()
                .filter(one -> one.personId().equals(left.personId()))
                .anyMatch(one -> one.invitedAt().isAfter(earliest));
    }

    private static List<Invitation> asked(Diary diary) {
        return diary.decided().stream()
                .filter(one -> one.status() == InvitationStatus.INVITED)
                .toList();
    }
}
