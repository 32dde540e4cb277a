package dev.estela.tickets.opening;

import static dev.estela.tickets.ticket.SomeTicket.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.chassis.event.Event;
import dev.estela.tickets.ticket.Parcel;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketEvent;
import dev.estela.tickets.ticket.Trouble;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must be seen to, and what there is one ticket for. */
class TroubleFactTest {
    private static final Event EVENT = new Event(
            "e-1", "/t", ShipmentFact.LOST, "p-1", OPENED, "es", null, null, null, null, "p-1", "{}", "t", 0, 0);
    private static final UUID SOLUTION = UUID.fromString("0193f1a2-0000-7000-8000-000000000003");

    @Test
    void aParcelThatIsLostIsOneTicketAnIncident() {
        TroubleFact lost = parcel("i-1").trouble(Trouble.LOST, EVENT);
        assertThat(lost.ticketId()).isEqualTo(Ticket.idOf(Trouble.LOST, "i-1"));
        assertThat(lost.openedBy()).isEqualTo(new TicketEvent.OpenedBy(Trouble.LOST, "e-1", "i-1", null, null));
        assertThat(lost.about()).isEqualTo("PQ1");
        assertThat(lost.parcel()).isEqualTo(new Parcel(OPENED, null, 4));
        assertThat(parcel(null).trouble(Trouble.LOST, EVENT).subject()).isEqualTo("p-1");
    }

    @Test
    void howeverOftenNobodyIsMetItIsOneTicketAParcel() {
        assertThat(parcel("i-3").trouble(Trouble.ATTEMPT_FAILED, EVENT).subject())
                .isEqualTo("p-1");
    }

    @Test
    void aParcelNobodyHasOrderedYetIsNobodysTrouble() {
        assertThat(parcel("i-1").belongsToSomebody()).isTrue();
        assertThat(of(null, "es", "c-1").belongsToSomebody()).isFalse();
        assertThat(of("o-1", null, "c-1").belongsToSomebody()).isFalse();
        assertThat(of("o-1", "es", null).belongsToSomebody()).isFalse();
        assertThatThrownBy(() -> of("o-1", "es", null).trouble(Trouble.LOST, EVENT))
                .isInstanceOf(NullPointerException.class);
        assertThat(of("o-1", "es", null).parcel()).isEqualTo(new Parcel(null, null, 4));
    }

    @Test
    void aTicketWakesByTheWordOfWhatHappened() {
        assertThat(ShipmentFact.word("dev.estela.shipment.out-for-delivery.v1")).isEqualTo("out_for_delivery");
    }

    @ParameterizedTest
    @CsvSource({
        "late,refused,true",
        "late,unreachable,true",
        "late,template,false",
        "late,,false",
        "survey,refused,false",
        "survey_reminder,unreachable,false"
    })
    void somebodyIsNeededWhereTheAddressIsWrongAndTheNoticeIsMissed(String kind, String reason, boolean needed) {
        assertThat(new NoticeFact("o-1", "es", "c-1", null, null, kind, reason, OPENED).needsSomebody())
                .isEqualTo(needed);
    }

    @Test
    void whoCannotBeReachedIsOneTicketAnOrder() {
        TroubleFact unreachable =
                new NoticeFact("o-1", "es", "c-1", "p-1", "i-1", "late", "refused", OPENED).trouble(EVENT);
        assertThat(unreachable.ticketId()).isEqualTo(Ticket.idOf(Trouble.UNDELIVERABLE_NOTICE, "o-1"));
        assertThat(unreachable.parcel()).isEqualTo(Parcel.UNKNOWN);
    }

    @Test
    void aBadScoreIsOneTicketASurvey() {
        TroubleFact unhappy = survey(null);
        assertThat(unhappy.ticketId()).isEqualTo(Ticket.idOf(Trouble.LOW_SCORE, "s-1"));
        assertThat(unhappy.openedBy()).isEqualTo(new TicketEvent.OpenedBy(Trouble.LOW_SCORE, "e-1", null, "s-1", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "LOST,'Paquete perdido, pedido 1001','Parcel lost, order 1001'",
        "EXCEPTION,'Paquete con incidencia, pedido 1001','Parcel in trouble, order 1001'",
        "ATTEMPT_FAILED,'Entrega fallida una y otra vez, pedido 1001','Nobody met again and again, order 1001'"
    })
    void theTicketIsCalledInTheLanguageOfThoseWhoWorkOnIt(Trouble trouble, String spanish, String english) {
        TroubleFact fact = parcel("i-1").trouble(trouble, EVENT);
        assertThat(Phrases.subject(fact, List.of("es-ES", "en"), "1001")).isEqualTo(spanish);
        assertThat(Phrases.subject(fact, List.of("fr", "es"), "1001")).isEqualTo(spanish);
        assertThat(Phrases.subject(fact, List.of("en", "es"), "1001")).isEqualTo(english);
        assertThat(Phrases.subject(fact, List.of("x"), "1001")).isEqualTo(english);
    }

    @Test
    void whetherTheDeliveryOrTheSolutionWasBadIsSaid() {
        assertThat(Phrases.subject(survey(null), List.of("en"), "1001"))
                .isEqualTo("Unhappy with the delivery, order 1001");
        assertThat(Phrases.subject(survey(SOLUTION), List.of("en"), "1001"))
                .isEqualTo("Unhappy with the solution, order 1001");
        assertThat(Phrases.subject(survey(null), List.of("es"), "1001"))
                .isEqualTo("Descontento con la entrega, pedido 1001");
        assertThat(Phrases.subject(survey(SOLUTION), List.of("es"), "1001"))
                .isEqualTo("Descontento con la solución, pedido 1001");
    }

    private static TroubleFact survey(UUID solution) {
        return new SurveyFact("s-1", "o-1", "es", "c-1", null, 2, solution, OPENED).trouble(EVENT);
    }

    private static ShipmentFact parcel(String incident) {
        return new ShipmentFact(
                "p-1",
                "o-1",
                "es",
                "c-1",
                "correos",
                "PQ1",
                4,
                new ShipmentFact.Promise(OPENED),
                null,
                incident == null ? null : new ShipmentFact.Incident(incident),
                OPENED);
    }

    private static ShipmentFact of(String order, String store, String customer) {
        return new ShipmentFact("p-1", order, store, customer, null, null, 4, null, null, null, OPENED);
    }
}
