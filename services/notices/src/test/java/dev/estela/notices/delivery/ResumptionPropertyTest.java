package dev.estela.notices.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.notices.notice.Known;
import dev.estela.notices.notice.Notice;
import dev.estela.notices.notice.NoticeStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A delay was put into words and its server could not take it: the same race goes on, until the server is back. */
class ResumptionPropertyTest {

    @Property
    void aMessageThatWaitedForItsServerLeavesByDayAndOnlyWhileItIsTrue(@ForAll(supplier = Races.class) Race race) {
        // Given
        UUID message = UUID.randomUUID();
        Known known = race.shop();
        Notice notice = Known.planned(race.kind(), known, race.opened().at());
        Instant now = race.fires(notice.dueAt(), 0);
        notice.freeze(message, "<1@x>");
        if (!race.knownAt().isAfter(now)) {
            known.parcel("p-1", race.deliveredAt());
        }
        // When
        Resumption resumption = new Resumption(known.facts(), Set.of(), now).of(List.of(message), List.of(notice));
        // Then
        boolean there = race.isKnownToBeThereAt(now);
        assertThat(!resumption.again().isEmpty()).isEqualTo(!race.isQuietAt(now) && !there);
        assertThat(!resumption.stale().isEmpty()).isEqualTo(there);
        assertThat(notice.status() == NoticeStatus.WITHDRAWN).isEqualTo(there);
        assertThat(resumption.later())
                .allSatisfy(
                        timer -> assertThat(timer.dueAt()).isAfter(now).matches(morning -> !race.isQuietAt(morning)));
    }
}
