package dev.estela.tickets.tally;

import static dev.estela.tickets.ticket.SomeTicket.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tickets.tally.FirstContact.Step;
import dev.estela.tickets.ticket.SomeTicket;
import dev.estela.tickets.ticket.Status;
import dev.estela.tickets.ticket.Ticket;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactTest {
    private final Ticket ticket = SomeTicket.asked();

    @Test
    void aContactIsCountedWithHowLongItsCustomerWaited() {
        // Given
        var replied = ticket.reply(OPENED.plusSeconds(90));
        var classified = ticket.classify("delivery/wismo/lost", OPENED.plusSeconds(100));
        var solved = ticket.move(Status.SOLVED, OPENED.plusSeconds(600));
        // When
        Contact contact = Contact.of(
                ticket,
                List.of(
                        new Step(replied.occurredAt(), "replied", true),
                        new Step(solved.occurredAt(), "solved", true)));
        // Then
        assertThat(contact)
                .isEqualTo(new Contact(
                        SomeTicket.ID,
                        "es",
                        LocalDate.parse("2026-11-16"),
                        String.valueOf(classified.reason()),
                        "o-1",
                        "p-1",
                        90L,
                        600L,
                        true,
                        true));
    }

    @Test
    void untilAnAgentSaysWhatItIsAboutTheGuessCounts() {
        Contact contact = Contact.of(ticket, List.of());
        assertThat(contact.reason()).isEqualTo("delivery/wismo");
        assertThat(contact.firstReplySeconds()).isNull();
        assertThat(contact.resolutionSeconds()).isNull();
        ticket.propose(null);
        assertThat(Contact.of(ticket, List.of()).reason()).isEmpty();
    }
}
