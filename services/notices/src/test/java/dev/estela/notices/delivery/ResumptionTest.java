package dev.estela.notices.delivery;

import static dev.estela.notices.notice.Known.NOON;
import static dev.estela.notices.notice.Known.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.timer.Timer;
import dev.estela.notices.kind.Kind;
import dev.estela.notices.notice.Known;
import dev.estela.notices.notice.Notice;
import dev.estela.notices.notice.NoticeStatus;
import dev.estela.notices.notice.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResumptionTest {
    private static final Instant TRIED = NOON.plus(Duration.ofMinutes(11));
    private static final Instant NIGHT = Instant.parse("2026-11-04T22:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-05T09:00:00Z");

    private final UUID message = UUID.randomUUID();

    @Test
    void byDayAMessageIsHandedOverOnceMore() {
        Resumption resumption = resumed(anOrder(), TRIED, frozen(Kind.SHIPPED));
        assertThat(resumption.again()).containsExactly(message);
        assertThat(resumption.later()).isEmpty();
        assertThat(resumption.changes().isEmpty()).isTrue();
    }

    @Test
    void aMessageWhoseServerWasAwayUntilTheNightWaitsForTheMorning() {
        Resumption resumption = resumed(anOrder(), NIGHT, frozen(Kind.SHIPPED));
        assertThat(resumption.again()).isEmpty();
        assertThat(resumption.later()).containsExactly(new Timer(RetryTimer.KIND, message.toString(), MORNING, null));
    }

    @Test
    void aMessageWhoseServerWasAwayUntilTheCustomersQuietHoursWaitsForTheirEnd() {
        Resumption resumption = resumed(anOrder().quietFor("12:00", "17:00"), TRIED, frozen(Kind.SHIPPED));
        assertThat(resumption.later())
                .containsExactly(
                        new Timer(RetryTimer.KIND, message.toString(), Instant.parse("2026-11-04T17:00:00Z"), null));
    }

    @Test
    void aMessageWhoseNewsIsOverDoesNotLeaveAfterAll() {
        Notice late = frozen(Kind.LATE);
        Resumption resumption = resumed(anOrder().parcel("p-1", TRIED), TRIED, late);
        assertThat(resumption.stale()).containsExactly(message);
        assertThat(resumption.again()).isEmpty();
        assertThat(late.status()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(late.reason()).isEqualTo(Reason.PARCEL_ARRIVED);
        assertThat(resumption.changes().rows()).containsExactly(late);
    }

    @Test
    void aMessageThatPerhapsArrivedIsNotCalledUntold() {
        Notice late = frozen(Kind.LATE);
        Resumption resumption = new Resumption(anOrder().parcel("p-1", TRIED).facts(), Set.of(message), TRIED)
                .of(List.of(message), List.of(late));
        assertThat(resumption.stale()).containsExactly(message);
        assertThat(late.status()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(late.reason()).isEqualTo(Reason.PERHAPS_ARRIVED);
        assertThat(late.told()).isTrue();
    }

    @Test
    void aMessageLeavesWhileOneOfItsNewsIsTrue() {
        Notice late = frozen(Kind.LATE);
        Notice delivered = frozen(Kind.DELIVERED);
        Resumption resumption = resumed(anOrder().parcel("p-1", TRIED), TRIED, late, delivered);
        assertThat(resumption.again()).containsExactly(message);
        assertThat(late.status()).isEqualTo(NoticeStatus.PLANNED);
    }

    @Test
    void whatWasWrittenDownAsSentInTheMeantimeStaysSent() {
        Notice late = frozen(Kind.LATE);
        late.sent(TRIED);
        Resumption resumption = resumed(anOrder().parcel("p-1", TRIED), TRIED, late);
        assertThat(late.status()).isEqualTo(NoticeStatus.SENT);
        assertThat(resumption.changes().isEmpty()).isTrue();
    }

    @Test
    void aMessageIsJudgedByItsOwnNewsOnly() {
        UUID other = UUID.randomUUID();
        Notice late = frozen(Kind.LATE);
        Notice shipped = Known.planned(Kind.DELIVERED, anOrder(), NOON);
        shipped.freeze(other, "<2@x>");
        Resumption resumption = new Resumption(anOrder().parcel("p-1", TRIED).facts(), Set.of(), TRIED)
                .of(List.of(message, other), List.of(late, shipped));
        assertThat(resumption.stale()).containsExactly(message);
        assertThat(resumption.again()).containsExactly(other);
    }

    private Resumption resumed(Known known, Instant now, Notice... notices) {
        return new Resumption(known.facts(), Set.of(), now).of(List.of(message), List.of(notices));
    }

    private Notice frozen(Kind kind) {
        Notice notice = Known.planned(kind, anOrder(), NOON);
        notice.freeze(message, "<1@x>");
        return notice;
    }
}
