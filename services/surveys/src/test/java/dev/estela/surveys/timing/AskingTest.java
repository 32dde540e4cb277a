package dev.estela.surveys.timing;

import static dev.estela.surveys.invitation.Invitations.DELIVERED;
import static dev.estela.surveys.invitation.Invitations.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.outbox.Outgoing;
import dev.estela.chassis.timer.Timer;
import dev.estela.surveys.fact.OrderFacts;
import dev.estela.surveys.fact.ShipmentFact;
import dev.estela.surveys.fact.TicketFact;
import dev.estela.surveys.invitation.Changes;
import dev.estela.surveys.invitation.Invitation;
import dev.estela.surveys.invitation.InvitationStatus;
import dev.estela.surveys.invitation.Invitations;
import dev.estela.surveys.invitation.SurveyEvent;
import dev.estela.surveys.invitation.TestChanges;
import dev.estela.surveys.link.TestLinks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskingTest {
    private static final Cause CARRIED = new Cause("d-1", "dev.estela.shipment.delivered.v1", null);

    private final Asking asking = new Asking(TestLinks.links(), TestConfig.with(Map.of()));
    private final Invitation invitation = Invitations.planned();

    @Test
    void whoIsAskedIsToldSoAndRemindedByDayAndNotWaitedForForever() {
        // When
        Changes changes = decide(DUE, order(true, parcel(DELIVERED)));
        // Then
        assertThat(TestChanges.events(changes)).singleElement().satisfies(told -> {
            assertThat(told.event().type()).isEqualTo(SurveyEvent.INVITED);
            assertThat(((SurveyEvent) told.event()).link()).startsWith("https://shop.example/s/");
            assertThat(told.cause()).isEqualTo(CARRIED);
        });
        assertThat(TestChanges.timers(changes))
                .containsExactly(
                        timer("survey-reminder", "2026-11-13T12:00:00Z"),
                        timer("survey-expiry", "2026-11-29T12:00:00Z"));
    }

    @Test
    void whatIsToldIsWhatIsKnownWhenTheQuestionGoesOut() {
        decide(DUE, order(true, parcel(DELIVERED)));
        assertThat(invitation.carrier()).isEqualTo("seur");
        assertThat(invitation.cause()).isEqualTo(CARRIED);
    }

    @Test
    void thatNobodyIsAskedIsToldWithItsReason() {
        Changes changes = decide(DUE, order(false, parcel(DELIVERED)));
        assertThat(TestChanges.events(changes)).extracting(Outgoing::cause).containsExactly(CARRIED);
        assertThat(TestChanges.timers(changes)).isEmpty();
        assertThat(invitation.reason()).isEqualTo("no_address");
    }

    @Test
    void onlyWhoWasAskedHerselfIsLeftInPeace() {
        Map<String, Instant> yesterday = Map.of("eva", DUE.minusSeconds(86_400));
        asking.decide(List.of(invitation), List.of(order(true, parcel(DELIVERED))), yesterday, DUE);
        assertThat(invitation.status()).isEqualTo(InvitationStatus.INVITED);
        Invitation again = Invitations.planned();
        asking.decide(List.of(again), List.of(order(true, parcel(DELIVERED))), Map.of("ana", DUE), DUE);
        assertThat(again.reason()).isEqualTo("cooldown");
    }

    @Test
    void aQuestionThatComesUpAtNightIsLookedAtAgainInTheMorning() {
        Changes changes = decide(Instant.parse("2026-11-09T02:17:00Z"), order(true, parcel(DELIVERED)));
        assertThat(TestChanges.timers(changes)).containsExactly(timer("survey-due", "2026-11-09T10:00:00Z"));
        assertThat(TestChanges.events(changes)).isEmpty();
        assertThat(invitation.dueAt()).isEqualTo(Instant.parse("2026-11-09T10:00:00Z"));
        assertThat(invitation.firstDueAt()).isEqualTo(DUE);
    }

    @Test
    void anOrderThatTurnsOutNotToHaveArrivedWasNeverPlanned() {
        assertThat(TestChanges.withdrawn(decide(DUE, order(true, parcel(null)))))
                .containsExactly(invitation);
        assertThat(TestChanges.withdrawn(decide(DUE))).containsExactly(invitation);
    }

    @Test
    void whoHadTroubleIsNotRemindedAndCountsAsAsked() {
        // Given
        Invitation owed = Invitations.plannedAfterTrouble();
        var solved = new TicketFact("t-1", null, "SOLVED", DELIVERED, "e", "t", "k-1", null);
        OrderFacts order = order(true, List.of(solved), parcel(DELIVERED));
        // When
        Changes changes =
                asking.decide(List.of(invitation, owed), List.of(order), Map.of("ana", DUE.minusSeconds(86_400)), DUE);
        // Then
        assertThat(owed.status()).isEqualTo(InvitationStatus.INVITED);
        assertThat(invitation.reason()).isEqualTo("cooldown");
        assertThat(TestChanges.timers(changes))
                .containsExactly(
                        new Timer("survey-expiry", owed.id().toString(), Instant.parse("2026-11-29T12:00:00Z"), null));
    }

    @Test
    void whoIsAskedAboutTroubleIsNotAskedAboutADeliveryInTheSameHour() {
        // Given
        Invitation owed = Invitations.plannedAfterTrouble();
        var solved = new TicketFact("t-1", null, "SOLVED", DELIVERED, "e", "t", "k-1", null);
        // When
        asking.decide(
                List.of(invitation, owed), List.of(order(true, List.of(solved), parcel(DELIVERED))), Map.of(), DUE);
        // Then
        assertThat(owed.status()).isEqualTo(InvitationStatus.INVITED);
        assertThat(invitation.reason()).isEqualTo("cooldown");
    }

    private Changes decide(Instant now, OrderFacts... orders) {
        return asking.decide(List.of(invitation), List.of(orders), Map.of(), now);
    }

    private Timer timer(String kind, String at) {
        return new Timer(kind, invitation.id().toString(), Instant.parse(at), null);
    }

    private static OrderFacts order(boolean addressed, ShipmentFact parcel) {
        return order(addressed, List.of(), parcel);
    }

    private static OrderFacts order(boolean addressed, List<TicketFact> tickets, ShipmentFact parcel) {
        return new OrderFacts(
                "o-1",
                "es",
                "c-1",
                "ana",
                addressed,
                false,
                false,
                "UTC",
                null,
                null,
                1,
                true,
                null,
                null,
                null,
                "e",
                "t",
                List.of(parcel),
                tickets);
    }

    private static ShipmentFact parcel(Instant delivered) {
        return new ShipmentFact(
                "s-1",
                true,
                "seur",
                null,
                null,
                delivered,
                null,
                null,
                "e",
                "t",
                CARRIED.eventId(),
                CARRIED.type(),
                null);
    }
}
