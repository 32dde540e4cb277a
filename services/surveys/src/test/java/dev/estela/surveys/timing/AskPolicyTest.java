package dev.estela.surveys.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.surveys.fact.OrderFacts;
import dev.estela.surveys.fact.ShipmentFact;
import dev.estela.surveys.fact.SkipReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskPolicyTest {
    private static final Instant DELIVERED = Instant.parse("2026-11-07T12:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-08T12:00:00Z");

    private final AskPolicy policy = policy(Map.of());

    @Test
    void whoHasTheirGoodsAndNoTroubleIsAsked() {
        assertThat(policy.decide(order(true, null, null, null), DUE, null, DUE)).isInstanceOf(Decision.Ask.class);
    }

    @Test
    void thirtyDaysAfterTheLastQuestionOneMayBeAskedAgainAndNotASecondEarlier() {
        Instant last = DUE.minus(Duration.ofDays(30));
        assertThat(policy.decide(order(true, null, null, null), DUE, last, DUE)).isInstanceOf(Decision.Ask.class);
        assertThat(policy.decide(order(true, null, null, null), DUE, last.plusSeconds(1), DUE))
                .isInstanceOfSatisfying(Decision.Leave.class, leave -> assertThat(leave.reason())
                        .isEqualTo(SkipReason.COOLDOWN));
    }

    @Test
    void aSystemThatWasDownAsksInTheMorningAndNotAtNight() {
        Instant night = Instant.parse("2026-11-09T02:17:00Z");
        assertThat(policy.decide(order(true, null, null, null), DUE, null, night))
                .isEqualTo(new Decision.Wait(Instant.parse("2026-11-09T10:00:00Z"), null));
    }

    @Test
    void nobodyIsAskedBeforeTheDelivery() {
        assertThat(policy.decide(order(true, null, null, null), DUE, null, DELIVERED.minusSeconds(1)))
                .isInstanceOf(Decision.Withdraw.class);
    }

    @Test
    void anOpenIncidentIsWaitedForAFortnight() {
        OrderFacts order = order(true, null, null, DELIVERED);
        assertThat(policy.decide(order, DUE, null, DUE))
                .isEqualTo(new Decision.Wait(Instant.parse("2026-11-08T18:00:00Z"), SkipReason.INCIDENT_OPEN));
        assertThat(policy.decide(order, DUE, null, DUE.plus(Duration.ofDays(14))))
                .isInstanceOfSatisfying(Decision.Leave.class, leave -> assertThat(leave.reason())
                        .isEqualTo(SkipReason.INCIDENT_OPEN));
    }

    @Test
    void anOpenIncidentEndsItAtOnceWhereTheShopSaysSo() {
        assertThat(policy(Map.of("estela.surveys.incident.policy", "skip"))
                        .decide(order(true, null, null, DELIVERED), DUE, null, DUE))
                .isInstanceOf(Decision.Leave.class);
    }

    @Test
    void aCancellationEndsItEvenAtNight() {
        Instant night = Instant.parse("2026-11-09T02:17:00Z");
        assertThat(policy.decide(order(true, DELIVERED.minusSeconds(1), null, null), DUE, null, night))
                .isInstanceOfSatisfying(Decision.Leave.class, leave -> assertThat(leave.reason())
                        .isEqualTo(SkipReason.ORDER_CANCELLED));
    }

    @Test
    void whatIsCancelledAfterItHasArrivedIsStillAskedAbout() {
        assertThat(policy.decide(order(true, DELIVERED, null, null), DUE, null, DUE))
                .isInstanceOf(Decision.Ask.class);
    }

    @Test
    void whoCannotBeReachedDoesNotUseUpACooldown() {
        assertThat(policy.decide(order(false, null, null, null), DUE, DUE, DUE))
                .isInstanceOfSatisfying(Decision.Leave.class, leave -> assertThat(leave.reason())
                        .isEqualTo(SkipReason.NO_ADDRESS));
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
                List.of(parcel));
    }
}
