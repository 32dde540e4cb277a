package dev.estela.tickets.gesture;

import static dev.estela.tickets.ticket.SomeTicket.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.tickets.ticket.RefusedException;
import dev.estela.tickets.ticket.SomeTicket;
import dev.estela.tickets.ticket.Ticket;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GestureTest {
    private static final UUID ID = UUID.fromString("0193f1a2-0000-7000-8000-000000000002");
    private static final Instant LATER = OPENED.plusSeconds(60);

    private final Gesture gesture = proposed(GestureKind.VOUCHER, SomeTicket.asked());

    @Test
    void whatIsProposedIsToldInTheStoryOfTheOrder() {
        GestureEvent told = gesture.proposed();
        assertThat(told)
                .isEqualTo(new GestureEvent(
                        GestureEvent.PROPOSED,
                        ID,
                        SomeTicket.ID,
                        "es",
                        "c-77",
                        "o-1",
                        GestureKind.VOUCHER,
                        1_000,
                        "EUR",
                        GestureStatus.PROPOSED,
                        null,
                        1,
                        OPENED));
        assertThat(told.topic()).isEqualTo("estela.gesture");
        assertThat(told.aggregateId()).isEqualTo(ID.toString());
        assertThat(told.correlationId()).isEqualTo("o-1");
    }

    @Test
    void aGestureAboutNoOrderIsToldInTheStoryOfItsTicket() {
        Ticket ticket = SomeTicket.asked();
        var stranger = ticket.identify(SomeTicket.ANA, null, OPENED);
        assertThat(proposed(GestureKind.CREDIT, ticket).proposed().correlationId())
                .isEqualTo(stranger.ticketId().toString());
    }

    @Test
    void everythingAboutItIsKept() {
        assertThat(gesture.id()).isEqualTo(ID);
        assertThat(gesture.ticketId()).isEqualTo(SomeTicket.ID);
        assertThat(gesture.incident()).isEqualTo(SomeTicket.ID.toString());
        assertThat(gesture.store()).isEqualTo("es");
        assertThat(gesture.customerId()).isEqualTo("c-77");
        assertThat(gesture.orderId()).isEqualTo("o-1");
        assertThat(gesture.kind().word()).isEqualTo("voucher");
        assertThat(gesture.amount()).isEqualTo(1_000);
        assertThat(gesture.currency()).isEqualTo("EUR");
        assertThat(gesture.reason()).isEqualTo("three days late");
        assertThat(gesture.agent()).isEqualTo("eva");
        assertThat(gesture.proposedAt()).isEqualTo(OPENED);
        assertThat(gesture.status().word()).isEqualTo("proposed");
    }

    @Test
    void somebodyElseApprovesItAndTheCustomerGetsACodeToTypeIn() {
        assertThatThrownBy(() -> gesture.approve("eva", "ABCD", LATER))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.rule())
                        .isEqualTo("own-proposal"));
        GestureEvent granted = gesture.approve("luis", "ABCD", LATER);
        assertThat(granted.type()).isEqualTo(GestureEvent.GRANTED);
        assertThat(granted.status()).isEqualTo(GestureStatus.GRANTED);
        assertThat(granted.code()).isEqualTo("ABCD");
        assertThat(gesture.code()).isEqualTo("ABCD");
        assertThat(gesture.decidedBy()).isEqualTo("luis");
        assertThat(gesture.decidedAt()).isEqualTo(LATER);
    }

    @Test
    void onlyAVoucherHasACode() {
        GestureEvent granted = proposed(GestureKind.CREDIT, SomeTicket.asked()).grant("eva", "ABCD", LATER);
        assertThat(granted.code()).isNull();
    }

    @Test
    void whatWasDecidedStaysDecided() {
        GestureEvent declined = gesture.decline("luis", LATER);
        assertThat(declined.type()).isEqualTo(GestureEvent.DECLINED);
        assertThat(declined.version()).isEqualTo(1);
        assertThatThrownBy(() -> gesture.grant("luis", null, LATER))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The gesture is declined already");
        assertThat(GestureStatus.GRANTED.canBecome(GestureStatus.DECLINED)).isFalse();
    }

    @Test
    void thereIsOneGestureForOneIncidentOrOneSurveyOrElseOneTicket() {
        assertThat(Gesture.incidentOf(SomeTicket.openedBy("i-1", "s-1"))).isEqualTo("i-1");
        assertThat(Gesture.incidentOf(SomeTicket.openedBy(null, "s-1"))).isEqualTo("s-1");
        assertThat(Gesture.incidentOf(SomeTicket.openedBy(null, null))).isEqualTo(SomeTicket.ID.toString());
    }

    private static Gesture proposed(GestureKind kind, Ticket ticket) {
        return Gesture.propose(ID, ticket, kind, 1_000, "EUR", "three days late", "eva", OPENED);
    }
}
