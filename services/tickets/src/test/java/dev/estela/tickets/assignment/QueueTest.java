package dev.estela.tickets.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tickets.assignment.Queue.Takes;
import dev.estela.tickets.ticket.Channel;
import dev.estela.tickets.ticket.Opening;
import dev.estela.tickets.ticket.SomeTicket;
import dev.estela.tickets.ticket.TicketEvent;
import dev.estela.tickets.ticket.Trouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueTest {
    private static final Opening MAIL = SomeTicket.opening(Channel.EMAIL, null);
    private static final Opening LOST =
            SomeTicket.opening(Channel.EVENT, new TicketEvent.OpenedBy(Trouble.LOST, "e-1", "i-1", null, null));

    @Test
    void aQueueThatSaysNothingTakesEverything() {
        Takes all = new Takes(Set.of(), Set.of(), Set.of(), Set.of());
        assertThat(all.takes(MAIL)).isTrue();
        assertThat(all.takes(LOST)).isTrue();
    }

    @Test
    void aTicketIsTakenByTheQueueThatAgreesInEverything() {
        Takes lost = new Takes(Set.of("es"), Set.of(Channel.EVENT), Set.of(Trouble.LOST), Set.of("es"));
        assertThat(lost.takes(LOST)).isTrue();
        assertThat(lost.takes(MAIL)).isFalse();
    }

    @Test
    void oneThingThatDoesNotFitIsEnough() {
        assertThat(new Takes(Set.of("fr"), Set.of(), Set.of(), Set.of()).takes(LOST))
                .isFalse();
        assertThat(new Takes(Set.of(), Set.of(Channel.FORM), Set.of(), Set.of()).takes(LOST))
                .isFalse();
        assertThat(new Takes(Set.of(), Set.of(), Set.of(Trouble.EXCEPTION), Set.of()).takes(LOST))
                .isFalse();
        assertThat(new Takes(Set.of(), Set.of(), Set.of(), Set.of("fr")).takes(LOST))
                .isFalse();
        assertThat(new Takes(Set.of(), Set.of(), Set.of(Trouble.LOST), Set.of()).takes(MAIL))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"es-ES,es", "pt_BR,pt", "EN,en", "' ',", ",", "_,"})
    void aLanguageIsTheFirstPartOfItsTag(String tag, String language) {
        assertThat(Languages.primary(tag)).isEqualTo(language);
    }
}
