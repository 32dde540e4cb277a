package dev.estela.surveys.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.event.Cause;
import dev.estela.surveys.fact.OrderFacts;
import dev.estela.surveys.fact.ShipmentFact;
import dev.estela.surveys.fact.SkipReason;
import dev.estela.surveys.fact.SurveyKind;
import dev.estela.surveys.fact.TicketFact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskPolicyTest {
    private static final Instant DELIVERED = Instant.parse("2026-11-07T12:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-08T12:00:00Z");

    private static final Cause SOLVED = new Cause("k-1", "dev.estela.ticket.solved.v1", null);

    private final AskPolicy policy = policy(Map.of());

    @Test
    void whoHasTheirGoodsAndNoTroubleIsAsked() {
        assertThat(policy.decide(order(true, null, null, null), SurveyKind.DELIVERY, DUE, null, DUE))
                .isInstanceOf(Decision.Ask.class);
    }

    @Test
    void thirtyDaysAfterTheLastQuestionOneMayBeAskedAgainAndNotASecondEarlier() {
        Instant last = DUE.minus(Duration.ofDays(30));
        assertThat(policy.decide(order(true, null, null, null), SurveyKind.DELIVERY, DUE, last, DUE))
                .isInstanceOf(Decision.Ask.class);
        assertThat(policy.decide(order(true, null, null, null), SurveyKind.DELIVERY, DUE, last.plusSeconds(1), DUE))
                .isInstanceOfSatisfying(Decision.Leave.class, leave -> assertThat(leave.reason())
                        .isEqualTo(SkipReason.COOLDOWN));
    }

    @Test
    void aSystemThatWasDownAsksInTheMorningAndNotAtNight() {
        Instant night = Instant.parse("2026-11-09T02:17:00Z");
        assertThat(policy.decide(order(true, null, null, null), SurveyKind.DELIVERY, DUE, null, night))
                .isEqualTo(new Decision.Wait(Instant.parse("2026-11-09T10:00:00Z"), null));
    }

    @Test
    void nobodyIsAskedBeforeTheDelivery() {
        assertThat(policy.decide(
                        order(true, null, null, null), SurveyKind.DELIVERY, DUE, null, DELIVERED.minusSeconds(1)))
                .isInstanceOf(Decision.Withdraw.class);
    }

    @Test
    void anOpenIncidentIsWaitedForAFortnight() {
        OrderFacts order = order(true, null, null, DELIVERED);
        assertThat(policy.decide(order, SurveyKind.DELIVERY, DUE, null, DUE))
                .isEqualTo(new Decision.Wait(Instant.parse("2026-11-08T18:00:00Z"), SkipReason.INCIDENT_OPEN));
        assertThat(policy.decide(order, SurveyKind.DELIVERY, DUE, null, DUE.plus(Duration.ofDays(14))))
                .isInstanceOfSatisfying(Decision.Leave.class, leave -> assertThat(leave.reason())
                        .isEqualTo(SkipReason.INCIDENT_OPEN));
    }

    @Test
    void anOpenIncidentEndsItAtOnceWhereTheShopSaysSo() {
        assertThat(policy(Map.of("estela.surveys.incident.policy", "skip"))
                        .decide(order(true, null, null, DELIVERED), SurveyKind.DELIVERY, DUE, null, DUE))
                .isInstanceOf(Decision.Leave.class);
    }

    @Test
    void aCancellationEndsItEvenAtNight() {
        Instant night = Instant.parse("2026-11-09T02:17:00Z");
        assertThat(policy.decide(
                        order(true, DELIVERED.minusSeconds(1), null, null), SurveyKind.DELIVERY, DUE, null, night))
                .isInstanceOfSatisfying(Decision.Leave.class, leave -> assertThat(leave.reason())
                        .isEqualTo(SkipReason.ORDER_CANCELLED));
    }

    @Test
    void whatIsCancelledAfterItHasArrivedIsStillAskedAbout() {
        assertThat(policy.decide(order(true, DELIVERED, null, null), SurveyKind.DELIVERY, DUE, null, DUE))
                .isInstanceOf(Decision.Ask.class);
    }

    @Test
    void whoCannotBeReachedDoesNotUseUpACooldown() {
        assertThat(policy.decide(order(false, null, null, null), SurveyKind.DELIVERY, DUE, DUE, DUE))
                .isInstanceOfSatisfying(Decision.Leave.class, leave -> assertThat(leave.reason())
                        .isEqualTo(SkipReason.NO_ADDRESS));
    }

    @Test
    void whoHadTroubleIsAskedWhateverElseIsAgainstAsking() {
        // Given
        Instant yesterday = DUE.minus(Duration.ofDays(1));
        OrderFacts refunded = solved(true, order(true, DELIVERED, DELIVERED, DELIVERED));
        // When
        Decision decision = policy.decide(refunded, SurveyKind.RECOVERY, DUE, yesterday, DUE);
        // Then
        assertThat(decision).isInstanceOfSatisfying(Decision.Ask.class, ask -> assertThat(
                        ask.occasion().ticketId())
                .isEqualTo("t-1"));
    }

    @Test
    void whoDoesNotWantToBeAskedIsNotAskedAboutAnything() {
        OrderFacts reluctant = solved(true, order(true, null, null, null), true);
        assertThat(policy.decide(reluctant, SurveyKind.RECOVERY, DUE, null, DUE))
                .isEqualTo(new Decision.Leave(SkipReason.OPTED_OUT, SOLVED));
        assertThat(policy.decide(reluctant, SurveyKind.DELIVERY, DUE, null, DUE))
                .isInstanceOfSatisfying(Decision.Leave.class, leave -> assertThat(leave.reason())
                        .isEqualTo(SkipReason.OPTED_OUT));
    }

    @Test
    void troubleThatIsBackIsNotAskedAbout() {
        assertThat(policy.decide(order(true, null, null, null), SurveyKind.RECOVERY, DUE, null, DUE))
                .isInstanceOf(Decision.Withdraw.class);
        OrderFacts later = solved(true, order(true, null, null, null));
        assertThat(policy.decide(later, SurveyKind.RECOVERY, DUE, null, DELIVERED.minusSeconds(1)))
                .isInstanceOf(Decision.Withdraw.class);
    }

    @Test
    void whoHadTroubleIsNotAskedAtNightNorWithoutAnAddress() {
        Instant night = Instant.parse("2026-11-09T02:17:00Z");
        OrderFacts reachable = solved(true, order(true, null, null, null));
        OrderFacts unreachable = solved(false, order(false, null, null, null));
        assertThat(policy.decide(reachable, SurveyKind.RECOVERY, DUE, null, night))
                .isEqualTo(new Decision.Wait(Instant.parse("2026-11-09T10:00:00Z"), null));
        assertThat(policy.decide(unreachable, SurveyKind.RECOVERY, DUE, null, DUE))
                .isEqualTo(new Decision.Leave(SkipReason.NO_ADDRESS, SOLVED));
    }

    private static OrderFacts solved(boolean addressed, OrderFacts order) {
        return solved(addressed, order, false);
    }

    private static OrderFacts solved(boolean addressed, OrderFacts order, boolean doNotSurvey) {
        var ticket = new TicketFact("t-1", null, "SOLVED", DELIVERED, "e", "t", SOLVED.eventId(), null);
        return new OrderFacts(
                "o",
                "es",
                "c",
                "p",
                addressed,
                doNotSurvey,
                false,
                "UTC",
                null,
                null,
                1,
                true,
                order.cancelledAt(),
                order.returnedAt(),
                null,
                "e",
                "t",
                order.shipments(),
                List.of(ticket));
    }

    private static AskPolicy policy(Map<String, String> settings) {
        return new AskPolicy(TestConfig.with(settings));
    }

    private static OrderFacts order(boolean addressed, Instant cancelled, Instant returned, Instant incident) {
        var parcel = new ShipmentFact(
                "s", true, "correos", "paq48", null, DELIVERED, null, incident, "e", "t", null, null, null);
        return new OrderFacts(
                "o",
                "es",
                "c",
                "p",
                addressed,
                false,
                false,
                "UTC",
                null,
                null,
                1,
                true,
                cancelled,
                returned,
                null,
                "e",
                "t",
                List.of(parcel),
                List.of());
    }
}
