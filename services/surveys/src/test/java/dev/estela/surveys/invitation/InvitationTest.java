package dev.estela.surveys.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.id.Ids;
import dev.estela.surveys.fact.Delivery;
import dev.estela.surveys.fact.OrderFacts;
import dev.estela.surveys.fact.SkipReason;
import dev.estela.surveys.fact.SurveyKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private static final Instant NOW = Instant.parse("2026-11-08T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Cause CAUSE = new Cause("e-1", "dev.estela.shipment.delivered.v1", null);
    private static final Answer GOOD = new Answer(true, null, 5, null);
    private static final Answer BAD = new Answer(false, null, 1, "late");

    @Test
    void everyArrowIsKnownAndNoOther() {
        Map<InvitationStatus, Set<InvitationStatus>> arrows = Map.of(
                InvitationStatus.PLANNED, Set.of(InvitationStatus.INVITED, InvitationStatus.SKIPPED),
                InvitationStatus.INVITED,
                        Set.of(InvitationStatus.REMINDED, InvitationStatus.ANSWERED, InvitationStatus.EXPIRED),
                InvitationStatus.REMINDED, Set.of(InvitationStatus.ANSWERED, InvitationStatus.EXPIRED),
                InvitationStatus.ANSWERED, Set.of(InvitationStatus.ANSWERED),
                InvitationStatus.EXPIRED, Set.of(),
                InvitationStatus.SKIPPED, Set.of());
        for (InvitationStatus from : InvitationStatus.values()) {
            for (InvitationStatus to : InvitationStatus.values()) {
                assertThat(from.canBecome(to))
                        .as(from + " to " + to)
                        .isEqualTo(arrows.get(from).contains(to));
            }
        }
    }

    @Test
    void everyStatusIsFoundByItsWord() {
        assertThat(InvitationStatus.of("low")).isEmpty();
        for (InvitationStatus status : InvitationStatus.values()) {
            assertThat(InvitationStatus.of(status.word())).contains(status);
        }
        assertThat(InvitationStatus.of("expired")).contains(InvitationStatus.EXPIRED);
    }

    @Test
    void everythingSaidAboutAnOrderBelongsToItsStory() {
        SurveyEvent invited = planned().invite(NOW, NOW, "x");
        assertThat(invited.topic()).isEqualTo("estela.survey");
        assertThat(invited.aggregateId())
                .isEqualTo(Invitation.idOf(SurveyKind.DELIVERY, "o").toString());
        assertThat(invited.correlationId()).isEqualTo("o");
    }

    @Test
    void whatIsSaidGrowsInVersionAndCarriesTheState() {
        Invitation invitation = planned();
        SurveyEvent invited = invitation.invite(NOW, NOW.plus(Duration.ofDays(21)), "http://x/s/t");
        SurveyEvent answered = invitation.answer(BAD, NOW);
        assertThat(invited.version()).isEqualTo(1);
        assertThat(invited.link()).isEqualTo("http://x/s/t");
        assertThat(invited.hasComment()).isNull();
        assertThat(answered.version()).isEqualTo(2);
        assertThat(answered.link()).isNull();
        assertThat(answered.score()).isEqualTo(1);
        assertThat(answered.onTime()).isFalse();
        assertThat(answered.hasComment()).isTrue();
    }

    @Test
    void anAnswerCanBeChangedForAnHourFromTheFirst() {
        Invitation invitation = invited();
        invitation.answer(GOOD, NOW);
        invitation.answer(BAD, NOW.plus(Duration.ofMinutes(50)));
        assertThat(invitation.takesAnswer(NOW.plus(HOUR).minusSeconds(1), HOUR)).isTrue();
        assertThat(invitation.takesAnswer(NOW.plus(HOUR), HOUR)).isFalse();
    }

    @Test
    void aLowScoreCallsForAttentionOnce() {
        Invitation invitation = invited();
        invitation.answer(BAD, NOW);
        boolean first = invitation.firstLowScore(2);
        invitation.callAttention(NOW);
        invitation.answer(GOOD, NOW);
        invitation.answer(BAD, NOW);
        assertThat(first).isTrue();
        assertThat(invitation.firstLowScore(2)).isFalse();
    }

    @Test
    void aScoreOnTheThresholdIsLowAndTellsHowLow() {
        // Given
        Invitation invitation = invited();
        invitation.answer(new Answer(true, null, 2, null), NOW);
        // When
        SurveyEvent attention = invitation.callAttention(NOW);
        // Then
        assertThat(lowAt(2)).isTrue();
        assertThat(lowAt(3)).isFalse();
        assertThat(attention.type()).isEqualTo(SurveyEvent.LOW_SCORE);
        assertThat(attention.score()).isEqualTo(2);
        assertThat(attention.status()).isEqualTo(InvitationStatus.ANSWERED);
    }

    @Test
    void whoNeverAnswersIsRemindedOnceAndThenNotWaitedForAnyLonger() {
        // Given
        Invitation invitation = invited();
        // When
        SurveyEvent reminded = invitation.remind(NOW.plus(Duration.ofDays(5)), "http://x/s/t");
        SurveyEvent expired = invitation.expire(NOW.plus(Duration.ofDays(21)));
        // Then
        assertThat(reminded.type()).isEqualTo(SurveyEvent.REMINDED);
        assertThat(reminded.status()).isEqualTo(InvitationStatus.REMINDED);
        assertThat(reminded.link()).isEqualTo("http://x/s/t");
        assertThat(expired.type()).isEqualTo(SurveyEvent.EXPIRED);
        assertThat(expired.status()).isEqualTo(InvitationStatus.EXPIRED);
        assertThat(expired.version()).isEqualTo(3);
        assertThatThrownBy(() -> invitation.answer(GOOD, NOW)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void whoHasAnsweredIsNeitherRemindedNorGivenUp() {
        Invitation invitation = invited();
        invitation.answer(GOOD, NOW);
        assertThatThrownBy(() -> invitation.remind(NOW, "x")).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> invitation.expire(NOW)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void pressingTheButtonTwiceSaysNothingNew() {
        Invitation invitation = invited();
        assertThat(invitation.answer()).isNull();
        assertThat(invitation.says(GOOD)).isFalse();
        invitation.answer(GOOD, NOW);
        assertThat(invitation.says(GOOD)).isTrue();
        assertThat(invitation.says(BAD)).isFalse();
    }

    @Test
    void whyNobodyWasAskedIsToldWithTheEventThatMadeItSo() {
        // Given
        Invitation invitation = planned();
        var returned = new Cause("e-2", "dev.estela.shipment.returned.v1", null);
        // When
        SurveyEvent skipped = invitation.skip(SkipReason.RETURNED, returned, NOW);
        // Then
        assertThat(skipped.type()).isEqualTo(SurveyEvent.SKIPPED);
        assertThat(skipped.reason()).isEqualTo("returned");
        assertThat(invitation.cause()).isEqualTo(returned);
    }

    @Test
    void aSkippedOneIsNeverSent() {
        Invitation invitation = planned();
        invitation.skip(SkipReason.COOLDOWN, CAUSE, NOW);
        assertThatThrownBy(() -> invitation.invite(NOW, NOW, "x")).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aLinkThatHasRunOutTakesNoAnswer() {
        Invitation invitation = invited();
        assertThat(invitation.takesAnswer(NOW.plus(Duration.ofDays(21)), HOUR)).isFalse();
        assertThat(planned().takesAnswer(NOW, HOUR)).isFalse();
    }

    @Test
    void whatIsAskedAfterTroubleNamesItsTicketAndHasAnIdOfItsOwn() {
        // Given
        Invitation invitation = Invitations.plannedAfterTrouble();
        invitation.invite(NOW, NOW.plus(Duration.ofDays(21)), "http://x/s/t");
        // When
        SurveyEvent answered = invitation.answer(new Answer(null, false, 1, null), NOW);
        // Then
        assertThat(invitation.id()).isEqualTo(Ids.named("survey", "recovery", "o-1"));
        assertThat(answered.kind()).isEqualTo(SurveyKind.RECOVERY);
        assertThat(answered.ticketId()).isEqualTo("t-1");
        assertThat(answered.solved()).isFalse();
        assertThat(answered.deliveredAt()).isNull();
        assertThat(invitation.answer()).isEqualTo(new Answer(null, false, 1, null));
        assertThat(invitation.cause()).isEqualTo(Invitations.SOLVED);
    }

    @Test
    void whatWasNotAskedIsNotAnswered() {
        Answer everything = new Answer(true, false, 3, "so so");
        assertThat(everything.to(SurveyKind.DELIVERY)).isEqualTo(new Answer(true, null, 3, "so so"));
        assertThat(everything.to(SurveyKind.RECOVERY)).isEqualTo(new Answer(null, false, 3, "so so"));
    }

    @Test
    void everyKindIsFoundByItsWord() {
        assertThat(SurveyKind.of("delivery")).contains(SurveyKind.DELIVERY);
        assertThat(SurveyKind.of("recovery")).contains(SurveyKind.RECOVERY);
        assertThat(SurveyKind.of("nps")).isEmpty();
    }

    private static boolean lowAt(int score) {
        Invitation invitation = invited();
        invitation.answer(new Answer(null, null, score, null), NOW);
        return invitation.firstLowScore(2);
    }

    private static Invitation invited() {
        Invitation invitation = planned();
        invitation.invite(NOW, NOW.plus(Duration.ofDays(21)), "http://x/s/t");
        return invitation;
    }

    private static Invitation planned() {
        var order = new OrderFacts(
                "o", "es", "c", "p", true, false, false, null, null, null, 0, true, null, null, NOW, "e", "t",
                List.of(), List.of());
        return Invitation.plan(order, new Delivery(NOW, null, null, null, null, CAUSE), NOW, NOW);
    }
}
