package dev.estela.tickets.ticket;

import static dev.estela.tickets.ticket.SomeTicket.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.tickets.priority.Priority;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a ticket when it begins is kept and told. */
class TicketToldTest {
    @Test
    void whoAsksByWhichWayAndAboutWhatIsKept() {
        Ticket ticket = SomeTicket.asked();
        assertThat(ticket.id()).isEqualTo(SomeTicket.ID);
        assertThat(ticket.number()).isEqualTo("T-1001");
        assertThat(ticket.store()).isEqualTo("es");
        assertThat(ticket.channel()).isEqualTo(Channel.EMAIL);
        assertThat(ticket.subject()).isEqualTo("Where is it?");
        assertThat(ticket.language()).isEqualTo("es-ES");
        assertThat(ticket.requester()).isEqualTo(SomeTicket.ANA);
        assertThat(ticket.customerId()).isEqualTo("c-77");
        assertThat(ticket.orderId()).isEqualTo("o-1");
        assertThat(ticket.shipmentId()).isEqualTo("p-1");
        assertThat(ticket.proposedReason()).isEqualTo("delivery/wismo");
        assertThat(ticket.queue()).isEqualTo("care");
        assertThat(ticket.openedAt()).isEqualTo(OPENED);
        assertThat(ticket.changedAt()).isEqualTo(OPENED);
        assertThat(ticket.cause()).isEqualTo(SomeTicket.CAUSE);
        assertThat(ticket.openedBy()).isNull();
    }

    @Test
    void itsPriorityIsTheFormulasWithItsReasonsUntilSomebodyKnowsBetter() {
        Ticket ticket = SomeTicket.asked();
        assertThat(ticket.priority()).isEqualTo(Priority.HIGH);
        assertThat(ticket.points()).isEqualTo(SomeTicket.ASSESSED.because());
        assertThat(ticket.givenPriority()).isNull();
        var given = ticket.prioritise(Priority.LOW, OPENED);
        assertThat(ticket.priority()).isEqualTo(given.priority()).isEqualTo(Priority.LOW);
        assertThat(ticket.givenPriority()).isEqualTo(Priority.LOW);
        assertThat(ticket.assessedPriority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void theEventThatOpenedItIsTold() {
        Ticket ticket = SomeTicket.openedBy("i-1", null);
        var told = ticket.opened(OPENED);
        assertThat(told.openedBy())
                .isEqualTo(ticket.openedBy())
                .isEqualTo(new TicketEvent.OpenedBy(Trouble.LOST, "e-1", "i-1", null, null));
        assertThat(told.word()).isEqualTo("opened");
        assertThat(told.topic()).isEqualTo("estela.ticket");
        assertThat(told.aggregateId()).isEqualTo(SomeTicket.ID.toString());
        assertThat(ticket.waitingSince()).isNull();
    }

    @Test
    void onceSomebodyHasFoundOutWhoAsksItIsTheStoryOfTheirOrder() {
        Ticket ticket = SomeTicket.asked();
        var stranger = ticket.identify(Opening.Requester.UNKNOWN, null, OPENED);
        assertThat(stranger.correlationId()).isEqualTo(SomeTicket.ID.toString());
        assertThat(ticket.customerId()).isNull();
        var known = ticket.identify(SomeTicket.ANA, "o-2", OPENED);
        assertThat(known.correlationId()).isEqualTo("o-2");
        assertThat(known.customerId()).isEqualTo("c-77");
    }

    @Test
    void whatItIsAboutIsWhatAnAgentSaysAndAGuessBefore() {
        Ticket ticket = SomeTicket.asked();
        ticket.propose("delivery/wismo/lost");
        assertThat(ticket.proposedReason()).isEqualTo("delivery/wismo/lost");
        assertThat(ticket.reason()).isNull();
        assertThat(ticket.classify("delivery/wismo/stuck", OPENED).reason()).isEqualTo("delivery/wismo/stuck");
        assertThat(ticket.reason()).isEqualTo("delivery/wismo/stuck");
    }

    @Test
    void onePieceOfTroubleIsOneTicketHoweverOftenItIsTold() {
        UUID lost = Ticket.idOf(Trouble.LOST, "i-1");
        assertThat(lost).isNotNull().isEqualTo(Ticket.idOf(Trouble.LOST, "i-1"));
        assertThat(Ticket.idOf(Trouble.LOST, "i-2")).isNotEqualTo(lost);
        assertThat(Ticket.idOf(Trouble.EXCEPTION, "i-1")).isNotEqualTo(lost);
    }

    @Test
    void whatTheSameNewsOfItsParcelSaysAgainIsNotNewer() {
        Ticket ticket = SomeTicket.asked();
        Parcel told = new Parcel(OPENED, null, 3);
        assertThat(ticket.hear(told)).isTrue();
        assertThat(ticket.hear(told)).isFalse();
    }

    @Test
    void whereItCannotGoIsSaid() {
        assertThatThrownBy(() -> SomeTicket.asked().move(Status.CLOSED, OPENED))
                .isInstanceOfSatisfying(IllegalTransitionException.class, refused -> {
                    assertThat(refused.from()).isEqualTo(Status.NEW);
                    assertThat(refused.to()).isEqualTo(Status.CLOSED);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "NEW,true,false",
        "OPEN,true,false",
        "WAITING_CUSTOMER,false,false",
        "WAITING_THIRD_PARTY,false,false",
        "SOLVED,false,true",
        "CLOSED,false,true",
        "MERGED,false,true"
    })
    void anAgentHasToActOrTheyWaitOrNothingIsLeftToDo(Status status, boolean work, boolean over) {
        assertThat(status.isWork()).isEqualTo(work);
        assertThat(status.isOver()).isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource({
        "LOST,lost,delivery/wismo/lost",
        "EXCEPTION,exception,delivery/wismo/stuck",
        "ATTEMPT_FAILED,attempt_failed,delivery/issue/attempt_failed"
    })
    void troubleHasAWordAndAReasonItIsTakenFor(Trouble trouble, String word, String reason) {
        assertThat(trouble.word()).isEqualTo(word);
        assertThat(trouble.reason()).isEqualTo(reason);
    }
}
