package dev.estela.tickets.ticket;

import static dev.estela.tickets.ticket.SomeTicket.CAUSE;
import static dev.estela.tickets.ticket.SomeTicket.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.outbox.Outgoing;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final Changes changes = new Changes();
    private final Ticket ticket = SomeTicket.asked();

    @Test
    void everyFactIsToldAndLoggedAndItsTicketWrittenOnce() {
        // Given
        TicketEvent opened = ticket.opened(OPENED);
        TicketEvent replied = ticket.reply(OPENED.plusSeconds(60));
        assertThat(changes.isEmpty()).isTrue();
        // When
        changes.open(ticket, true, opened, CAUSE, Actor.CUSTOMER);
        changes.add(ticket, replied, Cause.request("reply"), Actor.agent("eva"));
        // Then
        assertThat(changes.isEmpty()).isFalse();
        assertThat(changes.opened).containsExactly(ticket);
        assertThat(changes.touched()).containsExactly(ticket);
        assertThat(changes.events).extracting(Outgoing::event).containsExactly(opened, replied);
        assertThat(changes.log).extracting(LogRow::fact).containsExactly("opened", "replied");
        assertThat(changes.log).extracting(LogRow::byCustomer).containsExactly(true, false);
        assertThat(changes.log).extracting(LogRow::actor).containsExactly(null, "eva");
    }

    @Test
    void whatCameBackIsKnownWithWhatBroughtIt() {
        // Given
        Cause mail = Cause.request("mail");
        changes.add(ticket, ticket.classify("other", OPENED), CAUSE, Actor.agent("eva"));
        changes.add(ticket, ticket.move(Status.SOLVED, OPENED), CAUSE, Actor.agent("eva"));
        assertThat(changes.reopened()).isEmpty();
        // When
        changes.add(ticket, ticket.receive(OPENED), mail, Actor.CUSTOMER);
        // Then
        assertThat(changes.reopened()).isEqualTo(Map.of(ticket, mail));
    }

    @Test
    void whoDidSomethingIsNamedAsItIsKept() {
        for (Actor.Kind kind : Actor.Kind.values()) {
            assertThat(Actor.Kind.of(kind.word())).isEqualTo(kind);
        }
        assertThat(Actor.ESTELA.kind().word()).isEqualTo("estela");
    }
}
