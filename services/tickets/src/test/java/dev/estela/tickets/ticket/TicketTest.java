package dev.estela.tickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.chassis.event.Cause;
import dev.estela.tickets.priority.Assessment;
import dev.estela.tickets.priority.Priority;
import dev.estela.tickets.priority.Stakes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private static final TicketEvent.Claim CLAIM =
            new TicketEvent.Claim(UUID.randomUUID(), "p-1", "correos", "PQ1", 4_470L, "EUR");
    private static final TicketEvent.Refund REFUND = new TicketEvent.Refund(UUID.randomUUID(), "o-1", 4_470, "EUR");

    private final Ticket ticket = ticket("es");

    @Test
    void aNewTicketWaitsForUs() {
        assertThat(ticket.status()).isEqualTo(Status.NEW);
        assertThat(ticket.waitingSince()).isEqualTo(NOW);
        assertThat(ticket.opened(NOW).version()).isEqualTo(1);
    }

    @Test
    void anAnswerIsTheFirstOneOnce() {
        var unused = ticket.reply(LATER);
        var again = ticket.reply(LATER.plusSeconds(60));
        assertThat(ticket.firstRepliedAt()).isEqualTo(LATER);
        assertThat(ticket.waitingSince()).isNull();
        assertThat(again.type()).isEqualTo(TicketEvent.REPLIED);
    }

    @Test
    void theOldestUnansweredWordIsWhatTheCustomerWaitsSince() {
        var unused = ticket.receive(LATER);
        assertThat(ticket.waitingSince()).isEqualTo(NOW);
    }

    @Test
    void aNoteIsAFactThatChangesNobodysTurn() {
        // Given
        var asked = ticket.reply(LATER);
        var waiting = ticket.move(Status.WAITING_CUSTOMER, LATER);
        var asleep = ticket.snooze(LATER.plusSeconds(60), null, LATER);
        // When
        TicketEvent noted = ticket.note(LATER.plusSeconds(1));
        // Then
        assertThat(noted.type()).isEqualTo("dev.estela.ticket.noted.v1");
        assertThat(List.of(asked.version(), waiting.version(), asleep.version(), noted.version()))
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(ticket.status()).isEqualTo(Status.WAITING_CUSTOMER);
        assertThat(ticket.waitingSince()).isNull();
        assertThat(ticket.snoozedUntil()).isEqualTo(LATER.plusSeconds(60));
    }

    @Test
    void whatIsClosedCanStillBeWrittenAbout() {
        solved();
        var closed = ticket.move(Status.CLOSED, LATER);
        assertThat(ticket.note(LATER).status()).isEqualTo(closed.status());
    }

    @Test
    void whoComesBackReopensIt() {
        solved();
        assertThat(ticket.receive(LATER).type()).isEqualTo(TicketEvent.REOPENED);
        assertThat(ticket.status()).isEqualTo(Status.OPEN);
        assertThat(ticket.reopened()).isEqualTo(1);
        assertThat(ticket.solvedAt()).isNull();
    }

    @Test
    void anAgentMayReopenItToo() {
        solved();
        assertThat(ticket.move(Status.OPEN, LATER).type()).isEqualTo(TicketEvent.REOPENED);
        assertThat(ticket.reopened()).isEqualTo(1);
    }

    @Test
    void nothingIsSolvedWithoutAReason() {
        assertThatThrownBy(() -> ticket.move(Status.SOLVED, LATER))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.rule())
                        .isEqualTo("reason-required"));
        assertThat(ticket.status()).isEqualTo(Status.NEW);
    }

    @Test
    void whatIsClosedStaysClosed() {
        solved();
        var unused = ticket.move(Status.CLOSED, LATER);
        assertThatThrownBy(() -> ticket.receive(LATER)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> ticket.reply(LATER)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> ticket.assign("ana", LATER)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> ticket.move(Status.OPEN, LATER)).isInstanceOf(IllegalTransitionException.class);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusHasItsArrowsAndNoneGoesBackToTheBeginning(Status status) {
        assertThat(status.canBecome(Status.NEW)).isFalse();
        assertThat(status.canBecome(status)).isFalse();
        assertThat(status.canBecome(Status.CLOSED)).isEqualTo(status == Status.SOLVED);
    }

    @Test
    void somebodysJudgementWinsOverTheFormulaAndCanBeTakenBack() {
        var unused = ticket.prioritise(Priority.URGENT, LATER);
        var assessed = ticket.assess(new Assessment(Priority.LOW, -1, List.of()), LATER);
        assertThat(assessed.priority()).isEqualTo(Priority.URGENT);
        assertThat(ticket.prioritise(null, LATER).priority()).isEqualTo(Priority.LOW);
    }

    @Test
    void whatIsAtStakeFollowsItsParcelAndHowOftenItCameBack() {
        // Given
        var before = ticket.stakes(null, null, NOW);
        solved();
        var reopened = ticket.move(Status.OPEN, LATER);
        // When
        boolean newer = ticket.hear(new Parcel(NOW.minus(Duration.ofDays(6)), null, 3));
        boolean older = ticket.hear(new Parcel(NOW, NOW, 2));
        // Then
        assertThat(before).isEqualTo(Stakes.UNKNOWN);
        assertThat(newer).isTrue();
        assertThat(older).isFalse();
        assertThat(ticket.stakes(4_470L, "EUR", NOW))
                .isEqualTo(new Stakes(4_470L, "EUR", 6, null, null, null, reopened.reopened()));
    }

    @Test
    void aParcelThatHasComeGetsNoLater() {
        Parcel parcel = new Parcel(NOW, NOW.plus(Duration.ofDays(2)), 1);
        assertThat(parcel.daysLate(NOW.plus(Duration.ofDays(9)))).isEqualTo(2);
        assertThat(Parcel.UNKNOWN.daysLate(NOW)).isNull();
    }

    @Test
    void whatTheFormulaSaidAlreadyIsNoNews() {
        var said = new Assessment(Priority.NORMAL, 1, List.of(new Assessment.Point("reopened", 1)));
        assertThat(ticket.isNews(said)).isTrue();
        var assessed = ticket.assess(said, LATER);
        assertThat(assessed.priority()).isEqualTo(Priority.NORMAL);
        assertThat(ticket.isNews(said)).isFalse();
    }

    @Test
    void whoeverHadItIsRememberedWhenItGoesBackIntoItsQueue() {
        var taken = ticket.assign("ana", NOW);
        var back = ticket.assign(null, LATER);
        assertThat(taken.agent()).isEqualTo("ana");
        assertThat(back.agent()).isNull();
        assertThat(ticket.lastAgent()).isEqualTo("ana");
    }

    @Test
    void whatTheCustomerSaysWakesIt() {
        var unused = ticket.snooze(LATER, "delivered", NOW);
        var said = ticket.receive(NOW);
        assertThat(said.status()).isEqualTo(Status.NEW);
        assertThat(ticket.snoozedUntil()).isNull();
        assertThat(ticket.snoozedFor()).isNull();
    }

    @Test
    void aTicketIsMergedIntoAnotherOneOfItsStoreThatIsNotOver() {
        Ticket other = ticket("es");
        assertThatThrownBy(() -> ticket.mergeInto(ticket, LATER)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> ticket.mergeInto(ticket("fr"), LATER)).isInstanceOf(RefusedException.class);
        assertThat(ticket.mergeInto(other, LATER).mergedInto()).isEqualTo(other.id());
        assertThatThrownBy(() -> other.mergeInto(ticket, LATER)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void eachFactIsAVersion() {
        long first = ticket.opened(NOW).version();
        long second = ticket.assign("ana", NOW).version();
        long third = ticket.breach("resolution", NOW, LATER).version();
        assertThat(List.of(first, second, third)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anAnswerMakesANewTicketSomebodysWork() {
        assertThat(ticket.reply(LATER).status()).isEqualTo(Status.OPEN);
        var asked = ticket.move(Status.WAITING_CUSTOMER, LATER);
        assertThat(ticket.reply(LATER).status()).isEqualTo(asked.status());
    }

    @Test
    void whatIsOverIsLeftAlone() {
        solved();
        var closed = ticket.move(Status.CLOSED, LATER);
        List<ThrowingCallable> moves = List.of(
                () -> ticket.putInto("lost", LATER),
                () -> ticket.prioritise(Priority.LOW, LATER),
                () -> ticket.snooze(LATER, null, LATER),
                () -> ticket.split(LATER),
                () -> ticket.run(LATER),
                () -> ticket.claim(CLAIM, LATER),
                () -> ticket.refund(REFUND, LATER));
        assertThat(moves).allSatisfy(move -> assertThatThrownBy(move).isInstanceOf(IllegalTransitionException.class));
        assertThat(ticket.version()).isEqualTo(closed.version());
    }

    @Test
    void inAnotherQueueItIsNobodysUntilSomebodyTakesIt() {
        var taken = ticket.assign("ana", NOW);
        assertThat(ticket.agent()).isEqualTo(taken.agent()).isEqualTo("ana");
        var put = ticket.putInto("lost", LATER);
        assertThat(put.queue()).isEqualTo("lost");
        assertThat(put.agent()).isNull();
        assertThat(put.type()).isEqualTo(TicketEvent.CHANGED);
    }

    @Test
    void itSleepsUntilItsMomentAndNotLonger() {
        assertThat(ticket.sleepsUntil(LATER)).isFalse();
        var asleep = ticket.snooze(LATER, "delivered", NOW);
        assertThat(ticket.sleepsUntil(LATER.minusMillis(1))).isFalse();
        assertThat(ticket.sleepsUntil(LATER)).isTrue();
        assertThat(ticket.wake(LATER).version()).isGreaterThan(asleep.version());
        assertThat(ticket.snoozedUntil()).isNull();
        assertThat(ticket.snoozedFor()).isNull();
    }

    @Test
    void whatIsSolvedOrGoesOnElsewhereSleepsNoMore() {
        Ticket other = ticket("es");
        var first = ticket.snooze(LATER, null, NOW);
        var second = other.snooze(LATER, null, NOW);
        solved();
        var merged = other.mergeInto(ticket("es"), LATER);
        assertThat(List.of(first.status(), second.status())).containsOnly(Status.NEW);
        assertThat(ticket.snoozedUntil()).isNull();
        assertThat(other.snoozedUntil()).isNull();
        assertThat(merged.type()).isEqualTo(TicketEvent.MERGED);
        assertThat(other.mergedInto()).isEqualTo(merged.mergedInto());
    }

    @Test
    void howLongItHasBeenSolvedIsKnownUntilItComesBack() {
        assertThat(ticket.solvedBy(NOW)).isFalse();
        solved();
        assertThat(ticket.solvedAt()).isEqualTo(NOW);
        assertThat(ticket.solvedBy(NOW)).isTrue();
        assertThat(ticket.solvedBy(NOW.minusMillis(1))).isFalse();
        var back = ticket.receive(LATER);
        assertThat(back.reopened()).isEqualTo(1);
        assertThat(ticket.solvedBy(LATER)).isFalse();
    }

    @Test
    void theCarrierIsAskedForItsParcelAndTheShopForTheMoney() {
        var claimed = ticket.claim(CLAIM, LATER);
        var refund = ticket.refund(REFUND, LATER);
        assertThat(claimed.word()).isEqualTo("claim-opened");
        assertThat(claimed.claim()).isEqualTo(CLAIM);
        assertThat(claimed.version()).isEqualTo(1);
        assertThat(refund.word()).isEqualTo("refund-requested");
        assertThat(refund.refund()).isEqualTo(REFUND);
        assertThat(refund.version()).isEqualTo(2);
        assertThat(ticket.changedAt()).isEqualTo(LATER);
    }

    @Test
    void whatASplitOrAPlaybookDidToItIsAFact() {
        assertThat(ticket.split(LATER).type()).isEqualTo(TicketEvent.CHANGED);
        assertThat(ticket.run(LATER).type()).isEqualTo(TicketEvent.CHANGED);
        assertThat(ticket.version()).isEqualTo(2);
    }

    @Test
    void theNextPromiseFallsDueOrNoneDoes() {
        assertThat(ticket.dueAt()).isNull();
        ticket.due(LATER);
        assertThat(ticket.dueAt()).isEqualTo(LATER);
        assertThat(ticket.dueKey()).isEqualTo(LATER);
        ticket.due(null);
        assertThat(ticket.dueAt()).isNull();
        assertThat(ticket.dueKey()).isAfter(LATER);
    }

    private void solved() {
        var classified = ticket.classify("other/not_for_us", NOW);
        var solved = ticket.move(Status.SOLVED, NOW);
        assertThat(solved.version()).isGreaterThan(classified.version());
    }

    private static Ticket ticket(String store) {
        var opening = new Opening(
                UUID.randomUUID(),
                store,
                Channel.FORM,
                "Hello",
                "es",
                Opening.Requester.UNKNOWN,
                null,
                null,
                Parcel.UNKNOWN,
                null,
                null,
                true,
                Stakes.UNKNOWN,
                Cause.request("test"));
        return Ticket.of(opening, 1001, "care", new Assessment(Priority.NORMAL, 0, List.of()), NOW);
    }
}
