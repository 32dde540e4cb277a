package dev.estela.surveys.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.event.Cause;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderFactsTest {
    private static final Instant NOON = Instant.parse("2026-11-07T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-07T20:00:00Z");

    @Test
    void anOrderHasArrivedWithTheLastOfItsParcels() {
        assertThat(order(2, true, null, parcel("a", NOON, null, null), parcel("b", EVENING, null, null))
                        .delivery())
                .hasValueSatisfying(delivery -> {
                    assertThat(delivery.at()).isEqualTo(EVENING);
                    assertThat(delivery.shipmentId()).isEqualTo("b");
                });
    }

    @Test
    void aParcelOnItsWayIsNoDelivery() {
        assertThat(order(2, true, null, parcel("a", NOON, null, null)).delivery())
                .isEmpty();
        assertThat(order(1, true, null, parcel("a", NOON, null, null), parcel("b", null, null, null))
                        .delivery())
                .isEmpty();
    }

    @Test
    void linesThatHaveNotLeftAreNoDeliveryUnlessTheOrderSaysSo() {
        assertThat(order(1, false, null, parcel("a", NOON, null, null)).delivery())
                .isEmpty();
        assertThat(order(1, false, EVENING, parcel("a", NOON, null, null)).delivery())
                .hasValueSatisfying(delivery -> assertThat(delivery.at()).isEqualTo(NOON));
    }

    @Test
    void anOrderThatIsSaidToBeDeliveredIsNotWhileAParcelTravels() {
        assertThat(order(2, true, EVENING, parcel("a", NOON, null, null)).delivery())
                .isEmpty();
    }

    @Test
    void anOrderWithoutParcelsIsDeliveredWhenItSaysSo() {
        assertThat(order(0, false, NOON).delivery()).hasValueSatisfying(delivery -> {
            assertThat(delivery.at()).isEqualTo(NOON);
            assertThat(delivery.shipmentId()).isNull();
        });
        assertThat(order(0, false, null).delivery()).isEmpty();
    }

    @Test
    void whatTheShopPromisedCountsAndElseWhatTheCarrierDid() {
        assertThat(promised(NOON).delivery())
                .hasValueSatisfying(delivery -> assertThat(delivery.deliverBy()).isEqualTo(NOON));
        assertThat(promised(null).delivery())
                .hasValueSatisfying(delivery -> assertThat(delivery.deliverBy()).isEqualTo(EVENING));
    }

    @Test
    void whatWasHeldAgainstTheOrderItselfIsOverWhenItsParcelHasArrived() {
        var standIn = new ShipmentFact("x", false, null, null, null, null, null, NOON, "e", "t", null, null, null);
        assertThat(order(1, true, null, standIn, parcel("a", null, null, null)).obstacle(EVENING))
                .hasValueSatisfying(held -> assertThat(held.reason()).isEqualTo(SkipReason.INCIDENT_OPEN));
        assertThat(order(1, true, null, standIn, parcel("a", EVENING, null, null))
                        .obstacle(EVENING))
                .isEmpty();
    }

    @Test
    void theStandInOfAnOrderWithoutAParcelIsNoParcel() {
        var standIn = new ShipmentFact("x", false, null, null, null, NOON, null, null, "e", "t", null, null, null);
        assertThat(order(0, true, null, standIn).delivery()).isEmpty();
    }

    @Test
    void whatIsDatedLaterHasNotHappened() {
        OrderFacts order = order(1, true, null, parcel("a", NOON, EVENING, null));
        assertThat(order.obstacle(EVENING.minusNanos(1))).isEmpty();
        assertThat(order.obstacle(EVENING))
                .hasValueSatisfying(obstacle -> assertThat(obstacle.reason()).isEqualTo(SkipReason.RETURNED));
    }

    @Test
    void aReturnCountsForMoreThanAnOpenIncident() {
        OrderFacts order = order(2, true, null, parcel("a", NOON, null, NOON), parcel("b", NOON, NOON, null));
        assertThat(order.obstacle(EVENING))
                .hasValueSatisfying(obstacle -> assertThat(obstacle.reason()).isEqualTo(SkipReason.RETURNED));
    }

    @Test
    void anOrderSentBackIsNotAskedAboutFromThatMomentOn() {
        var sentBack = new OrderFacts(
                "o", "es", "c", "p", true, false, false, null, null, null, 0, true, null, EVENING, NOON, "e", "t",
                List.of(), List.of());
        assertThat(sentBack.obstacle(EVENING.minusNanos(1))).isEmpty();
        assertThat(sentBack.obstacle(EVENING)).contains(new Obstacle(SkipReason.RETURNED, new Cause("e", "t", null)));
    }

    @Test
    void aZoneNobodyKnowsIsUtc() {
        assertThat(order(0, true, NOON).zoneId().getId()).isEqualTo("Z");
    }

    @Test
    void anOrdersTroubleIsOverWithTheTicketSolvedLast() {
        // Given
        var first = ticket("t-1", "CLOSED", NOON);
        var last = ticket("t-2", "SOLVED", EVENING);
        // When
        OrderFacts order = inTrouble(parcel("a", null, null, NOON), last, ticket("t-3", "OPEN", null), first);
        // Then
        assertThat(order.questions()).containsExactlyInAnyOrder(SurveyKind.values());
        assertThat(order.occasion(SurveyKind.RECOVERY).map(Occasion.class::cast))
                .contains(new Recovery(
                        EVENING,
                        "t-2",
                        "a",
                        "correos",
                        "paq48",
                        null,
                        null,
                        new Cause("e-t-2", "dev.estela.ticket.solved.v1", "trace")));
        assertThat(order.occasion(SurveyKind.DELIVERY)).isEmpty();
    }

    @Test
    void ofTwoTicketsSolvedAtOnceTheSameIsTaken() {
        var one = ticket("t-1", "SOLVED", NOON);
        var other = ticket("t-2", "SOLVED", NOON);
        assertThat(inTrouble(null, one, other).recovery())
                .isEqualTo(inTrouble(null, other, one).recovery());
    }

    @Test
    void troubleThatIsNotOverIsNoReasonToAsk() {
        assertThat(inTrouble(null, ticket("t-1", "OPEN", null)).recovery()).isEmpty();
        assertThat(inTrouble(null, ticket("t-1", "MERGED", NOON)).recovery()).isEmpty();
        assertThat(order(1, true, null, parcel("a", NOON, null, null)).recovery())
                .isEmpty();
        assertThat(order(1, true, null).questions()).containsExactly(SurveyKind.DELIVERY);
    }

    @Test
    void whatIsKnownOfTheParcelInTroubleIsToldWithIt() {
        OrderFacts arrived = inTrouble(parcel("a", NOON, null, null), ticket("t-1", "SOLVED", EVENING));
        assertThat(arrived.recovery()).hasValueSatisfying(recovery -> assertThat(recovery.deliveredAt())
                .isEqualTo(NOON));
        assertThat(inTrouble(parcel("b", NOON, null, null), ticket("t-1", "SOLVED", EVENING))
                        .recovery())
                .hasValueSatisfying(recovery -> {
                    assertThat(recovery.shipmentId()).isEqualTo("a");
                    assertThat(recovery.carrier()).isNull();
                });
    }

    @Test
    void aSolutionNobodyToldOfByItselfIsCausedByWhatIsKnown() {
        var closed = new TicketFact("t-1", null, "CLOSED", NOON, "e-9", "closed", null, null);
        assertThat(inTrouble(null, closed).recovery()).hasValueSatisfying(recovery -> assertThat(recovery.cause())
                .isEqualTo(new Cause("e-9", "closed", null)));
    }

    private static TicketFact ticket(String id, String status, Instant solved) {
        return new TicketFact(id, "a", status, solved, "x", "y", "e-" + id, "trace");
    }

    private static OrderFacts inTrouble(ShipmentFact parcel, TicketFact... tickets) {
        return new OrderFacts(
                "o",
                "es",
                "c",
                "p",
                true,
                false,
                false,
                null,
                null,
                null,
                1,
                true,
                null,
                null,
                null,
                "e",
                "t",
                parcel == null ? List.of() : List.of(parcel),
                List.of(tickets));
    }

    private static OrderFacts promised(Instant byTheShop) {
        var parcel = new ShipmentFact("a", true, null, null, EVENING, NOON, null, null, "e", "t", null, null, null);
        return new OrderFacts(
                "o",
                "es",
                "c",
                "p",
                true,
                false,
                false,
                null,
                null,
                byTheShop,
                1,
                true,
                null,
                null,
                null,
                "e",
                "t",
                List.of(parcel),
                List.of());
    }

    private static OrderFacts order(int parcels, boolean whole, Instant delivered, ShipmentFact... shipments) {
        return new OrderFacts(
                "o",
                "es",
                "c",
                "p",
                true,
                false,
                false,
                "Atlantis/Centre",
                "ES-MD",
                null,
                parcels,
                whole,
                null,
                null,
                delivered,
                "e",
                "t",
                List.of(shipments),
                List.of());
    }

    private static ShipmentFact parcel(String id, Instant delivered, Instant returned, Instant incident) {
        return new ShipmentFact(
                id, true, "correos", "paq48", null, delivered, returned, incident, "e", "t", "d", "delivered", null);
    }
}
