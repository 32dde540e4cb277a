package dev.estela.notices.notice;

import static dev.estela.notices.notice.Known.EVENT;
import static dev.estela.notices.notice.Known.NOON;
import static dev.estela.notices.notice.Known.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private static final Instant DUE = NOON.plus(Duration.ofMinutes(10));
    private static final UUID MESSAGE = UUID.fromString("01936f55-1a70-7b21-9c3e-8e4d5f6a7b10");

    private final Notice late = Known.planned(Kind.LATE, anOrder(), NOON);

    @Test
    void whatIsReadFromItsTableIsWhatWasWritten() {
        NoticeRow row = new NoticeRow(
                late.id(),
                "es",
                "c-1",
                Kind.LATE,
                "i-late",
                1,
                Channel.EMAIL,
                "o-1",
                "p-1",
                "i-late",
                "i-1",
                NoticeStatus.SENT,
                Reason.FALLBACK,
                NOON,
                NOON.plusSeconds(1),
                DUE,
                DUE.plusSeconds(1),
                MESSAGE,
                "<1@x>",
                "e-1",
                "dev.estela.shipment.delayed.v1",
                "00-1-2-01",
                7);
        assertThat(NoticeRow.of(Notice.restore(row))).isEqualTo(row);
    }

    @Test
    void whenTheMailFailsForGoodTheGatewayTakesOverAtOnce() {
        // Given
        late.freeze(MESSAGE, "<1@x>");
        late.fail(Reason.REFUSED);
        Instant failed = DUE.plusSeconds(30);
        // When
        Notice other = late.fallBack(Channel.HTTP, failed);
        // Then
        assertThat(late.status()).isEqualTo(NoticeStatus.FAILED);
        assertThat(late.reason()).isEqualTo(Reason.REFUSED);
        assertThat(other.id()).isNotEqualTo(late.id());
        assertThat(other.channel()).isEqualTo(Channel.HTTP);
        assertThat(other.kind()).isEqualTo(Kind.LATE);
        assertThat(other.recipient()).isEqualTo("es/c-1");
        assertThat(other.open()).isTrue();
        assertThat(other.reason()).isEqualTo(Reason.FALLBACK);
        assertThat(other.dueAt()).isEqualTo(failed);
    }

    @Test
    void whatWasSentInPlaceOfAnotherStillSaysSo() {
        Notice other = late.fallBack(Channel.HTTP, DUE);
        other.sent(DUE);
        assertThat(other.reason()).isEqualTo(Reason.FALLBACK);
        late.hold(Reason.QUIET_HOURS, DUE);
        late.sent(DUE);
        assertThat(late.reason()).isNull();
        assertThat(late.sentAt()).isEqualTo(DUE);
    }

    @Test
    void whatAPersonHeldIsDueWhenThatPersonLetsGo() {
        late.hold(Reason.KILL_SWITCH, null);
        assertThat(late.dueBy(Instant.MAX)).isFalse();
        late.release(DUE);
        assertThat(late.status()).isEqualTo(NoticeStatus.PLANNED);
        assertThat(late.reason()).isNull();
        assertThat(late.dueBy(DUE.minusNanos(1))).isFalse();
        assertThat(late.dueBy(DUE)).isTrue();
    }

    @Test
    void whatHasBecomeWordsInAMessageCannotBeTakenBack() {
        assertThat(late.open()).isTrue();
        assertThat(late.told()).isFalse();
        late.freeze(MESSAGE, "<1@x>");
        assertThat(late.open()).isFalse();
        assertThat(late.told()).isTrue();
        late.fail(Reason.UNREACHABLE);
        assertThat(late.told()).isFalse();
    }

    @Test
    void whatIsSuppressedOrWithdrawnIsNeverDue() {
        Notice shipped = Known.planned(Kind.SHIPPED, anOrder(), NOON);
        shipped.suppress(Reason.PREFERENCE);
        late.withdraw(Reason.RECOVERED, EVENT);
        assertThat(shipped.dueAt()).isNull();
        assertThat(shipped.open()).isFalse();
        assertThat(late.dueAt()).isNull();
        assertThat(late.told()).isFalse();
    }

    @Test
    void theWorldHearsWhatBecameOfANoticeInTheStoryOfItsOrder() {
        // Given
        late.withdraw(Reason.PARCEL_ARRIVED, EVENT);
        // When
        NoticeEvent told = NoticeEvent.of(late, DUE);
        // Then
        assertThat(told.topic()).isEqualTo("estela.notice");
        assertThat(told.type()).isEqualTo("dev.estela.notice.withdrawn.v1");
        assertThat(told.aggregateId()).isEqualTo(late.id().toString());
        assertThat(told.correlationId()).isEqualTo("o-1");
        assertThat(told.reasonText())
                .containsEntry("en", "The parcel arrived first.")
                .containsEntry("es", "El paquete llegó antes.");
        assertThat(NoticeEvent.of(Known.planned(Kind.LATE, anOrder(), NOON), NOON)
                        .reasonText())
                .isNull();
    }

    @Test
    void theTimerFollowsTheNotice() {
        // Given
        NoticeChanges changes = new NoticeChanges(NOON);
        assertThat(changes.isEmpty()).isTrue();
        // When
        changes.tell(late);
        late.hold(Reason.KILL_SWITCH, null);
        changes.tell(late);
        var held = changes.cancelled().contains(late.id().toString())
                && changes.timers().isEmpty();
        late.release(DUE);
        changes.tell(late);
        // Then
        assertThat(held).isTrue();
        assertThat(changes.isEmpty()).isFalse();
        assertThat(changes.cancelled()).isEmpty();
        assertThat(changes.timers()).singleElement().satisfies(timer -> {
            assertThat(timer.subject()).isEqualTo(late.id().toString());
            assertThat(timer.dueAt()).isEqualTo(DUE);
        });
    }
}
