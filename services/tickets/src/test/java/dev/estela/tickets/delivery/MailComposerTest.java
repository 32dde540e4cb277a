package dev.estela.tickets.delivery;

import static dev.estela.tickets.ticket.SomeTicket.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tickets.conversation.Message;
import dev.estela.tickets.conversation.Recipient;
import dev.estela.tickets.mail.InboundMail;
import dev.estela.tickets.mail.MailAddress;
import dev.estela.tickets.mail.MailKind;
import dev.estela.tickets.mail.MailReader;
import dev.estela.tickets.store.StoreCopy;
import dev.estela.tickets.ticket.Channel;
import dev.estela.tickets.ticket.SomeTicket;
import dev.estela.tickets.ticket.Ticket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the customer's mail program gets, read as ours reads mail. */
class MailComposerTest {
    private static final Recipient ANA = new Recipient("Ana Ruiz", "ana@example.com");

    private final Ticket ticket = SomeTicket.asked();
    private final Message answer = Message.received(ticket.id(), Channel.EMAIL, " Tomorrow.\n", OPENED);

    @Test
    void anAnswerStandsInTheCustomersThread() {
        // When
        OutgoingMail mail = reply(care("help@toys.example"), ANA, null, List.of("a@x", "b@x"));
        // Then
        InboundMail read = read(mail);
        assertThat(read.subject()).isEqualTo("Re: Where is it? [T-1001]");
        assertThat(read.from()).isEqualTo(new MailAddress("Toys", "help@toys.example"));
        assertThat(read.to()).containsExactly(new MailAddress("Ana Ruiz", "ana@example.com"));
        assertThat(read.text()).isEqualToNormalizingNewlines("Tomorrow.\n\n-- \nToys\n");
        assertThat(read.inReplyTo()).containsExactly("b@x");
        assertThat(read.references()).containsExactly("a@x", "b@x");
        assertThat(read.messageId()).isEqualTo(answer.id() + "@toys.example");
        assertThat(read.kind()).isEqualTo(MailKind.MESSAGE);
        assertThat(raw(mail)).contains("X-Estela-Ticket: T-1001", "X-Estela-Order: o-1", "X-Estela-Store: es");
    }

    @Test
    void whoSignsIsWhoWroteIt() {
        assertThat(read(reply(care("help@toys.example"), ANA, " Eva, Toys ", List.of()))
                        .text())
                .isEqualToNormalizingNewlines("Tomorrow.\n\n-- \nEva, Toys\n");
    }

    @Test
    void aFirstAnswerAboutNoOrderNamesNone() {
        var stranger = ticket.identify(SomeTicket.ANA, null, OPENED);
        String raw = raw(reply(care("help@toys.example"), ANA, null, List.of()));
        assertThat(stranger.orderId()).isNull();
        assertThat(raw).doesNotContain("In-Reply-To", "References", "X-Estela-Order");
    }

    @Test
    void aReceiptIsOfAMachineAndNamesNobody() {
        // When
        OutgoingMail mail = new MailComposer(care("help@toys.example"))
                .receipt(ticket, ANA, Duration.ofHours(2), OPENED)
                .orElseThrow();
        // Then
        InboundMail read = read(mail);
        assertThat(read.kind()).isEqualTo(MailKind.AUTOMATIC);
        assertThat(read.to()).containsExactly(new MailAddress(null, "ana@example.com"));
        assertThat(read.subject()).isEqualTo("Hemos recibido tu mensaje [T-1001]");
        assertThat(read.text()).contains("T-1001", "2 horas").doesNotContain("Where is it?");
        assertThat(raw(mail)).contains("X-Auto-Response-Suppress: All");
        assertThat(mail.mailId()).isEqualTo(ticket.id());
    }

    @Test
    void toAnAddressThatIsNoneNothingIsWritten() {
        assertThat(new MailComposer(care("help@toys.example"))
                        .receipt(ticket, new Recipient(null, "ana\r\nBcc: all@example.com"), null, OPENED))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"help@toys.example,toys.example", "help@jügüetes.example,estela.invalid"})
    void aMessageIdIsOfTheStoresDomainWhereThatCanBeWritten(String sender, String domain) {
        assertThat(new MailComposer(care(sender)).reply(ticket, answer, ANA, null, List.of()))
                .hasValueSatisfying(mail -> assertThat(mail.ref()).endsWith("@" + domain + ">"));
    }

    private OutgoingMail reply(StoreCopy store, Recipient to, @Nullable String signature, List<String> earlier) {
        return new MailComposer(store)
                .reply(ticket, answer, to, signature, earlier)
                .orElseThrow();
    }

    private static StoreCopy care(String sender) {
        return new StoreCopy("es", "Toys", "Europe/Madrid", "ES", "EUR", List.of("es"), sender, 1);
    }

    private static InboundMail read(OutgoingMail mail) {
        return new MailReader().read(mail.raw());
    }

    private static String raw(OutgoingMail mail) {
        return new String(mail.raw(), StandardCharsets.UTF_8);
    }
}
