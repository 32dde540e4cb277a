package dev.estela.notices.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.notices.notice.Known;
import dev.estela.notices.notice.Notice;
import dev.estela.notices.notice.NoticeStatus;
import dev.estela.notices.notice.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A delivery races a notice of its delay that quiet hours may hold: nobody is woken, and nobody reads of a delay with the parcel at the door. */
class RacePropertyTest {
    private static final int MOST_LOOKS = 5;

    @Property(tries = 100_000)
    void aDelayLeavesByDayAndOnlyWhileNobodyKnowsThatTheParcelIsThere(@ForAll(supplier = Races.class) Race race) {
        // Given
        Notice notice = Known.planned(race.kind(), race.shop(), race.opened().at());
        // When
        List<Look> looks = watch(race, notice);
        // Then
        for (Look look : looks) {
            assertThat(look.left()).isEqualTo(!race.isQuietAt(look.at()) && !race.isKnownToBeThereAt(look.at()));
        }
        assertThat(looks.getLast().left()
                        || notice.status() == NoticeStatus.WITHDRAWN && notice.reason() == Reason.PARCEL_ARRIVED)
                .isTrue();
    }

    /** Until it leaves or is taken back. */
    private static List<Look> watch(Race race, Notice notice) {
        Known known = race.shop();
        List<Look> looks = new ArrayList<>();
        Instant last = race.opened().at();
        boolean left = false;
        while (notice.open() && !left && looks.size() < MOST_LOOKS) {
            Instant now = race.fires(notice.dueAt(), looks.size());
            hear(race, known, notice, last, now);
            left = notice.open() && leaves(notice, known, now);
            looks.add(new Look(now, left));
            last = now;
        }
        return looks;
    }

    /** What comes in between two timers; when it has come it stays known. */
    private static void hear(Race race, Known known, Notice notice, Instant last, Instant now) {
        if (race.knownAt().isAfter(now) || race.knownAt().isBefore(last)) {
            return;
        }
        known.parcel("p-1", race.deliveredAt());
        if (race.reviewed()) {
            Known.book(List.of(notice), known, race.knownAt()).review();
        }
    }

    private static boolean leaves(Notice notice, Known known, Instant now) {
        return !new Departure(known.facts(), Known.CONFIG, Map.of(), now)
                .of(List.of(notice))
                .groups()
                .isEmpty();
    }

    /** A timer that fired. */
    private record Look(Instant at, boolean left) {}
}
