package dev.estela.tickets.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTextTest {
    private static final String QUOTED = "|> Where is it?|> Ana";

    @ParameterizedTest
    @CsvSource({
        "'Thanks.||On 16 Nov 2026, Ana wrote:'",
        "'Thanks.||El lun, 16 nov 2026 a las 10:00, Ana (<ana@x.example>) escribió:'",
        "'Thanks.||On 16 Nov 2026|Ana Ruiz|<ana@x.example>|wrote:'",
        "'Thanks.||2026-11-16 10:00 GMT+01:00 Ana Ruiz <ana@x.example>:'",
        "'Thanks.||On 16 Nov 2026 Ana||<ana@x.example> wrote:'"
    })
    void whatIsQuotedBelowAnAnswerIsNoAnswer(String mail) {
        assertThat(reply(mail + QUOTED)).isEqualTo("Thanks.");
    }

    @Test
    void anAnswerMayStandBelowTheQuotationOrWithinIt() {
        assertThat(reply("On 16 Nov 2026, Ana wrote:|> Where is it?|Tomorrow.")).isEqualTo("Tomorrow.");
        assertThat(reply("Hello,|On 16 Nov 2026, Ana wrote:|> Where is it?|Tomorrow.|> And when?|At ten."))
                .isEqualTo("Hello,\n> Where is it?\nTomorrow.\n> And when?\nAt ten.");
    }

    @Test
    void aLineThatOnlyBeginsLikeAnAttributionIsAnswer() {
        assertThat(reply("On Monday it was late.||It is here.")).isEqualTo("On Monday it was late.\n\nIt is here.");
        assertThat(reply("On Monday|I wrote:")).isEqualTo("On Monday\nI wrote:");
    }

    @Test
    void theHeaderOfAMessageBelowEndsTheAnswer() {
        assertThat(reply("Thanks.|From: Ana|Sent: Monday|To: Toys|Where is it?"))
                .isEqualTo("Thanks.");
        assertThat(reply("Thanks.|-----Original Message-----|From: Ana|Sent: Monday|To: Toys|Where is it?"))
                .isEqualTo("Thanks.");
        assertThat(reply("From: Spain|To: France|with love")).isEqualTo("From: Spain\nTo: France\nwith love");
    }

    @Test
    void whatIsForwardedWithoutAWordIsWhatWasWritten() {
        assertThat(reply("-----Original Message-----||From: Ana|Sent: Monday|To: Toys|Where is it?"))
                .isEqualTo("Where is it?");
        assertThat(reply("-----Original Message-----||Where is it?")).isEqualTo("Where is it?");
        assertThat(reply("From: Ana|Sent: Monday|To: Toys||Where is it?")).isEqualTo("Where is it?");
    }

    @Test
    void aSignatureIsNoAnswerUnlessNothingStandsAboveIt() {
        assertThat(reply("Thanks.|-- |Ana Ruiz")).isEqualTo("Thanks.");
        assertThat(reply("-- |Thanks.")).isEqualTo("-- \nThanks.");
        assertThat(reply("Thanks.||Sent from my phone")).isEqualTo("Thanks.");
        assertThat(reply("Sent from my phone")).isEqualTo("Sent from my phone");
    }

    @Test
    void quotesAtTheEndAreCutAndAQuoteAloneIsKept() {
        assertThat(reply("Thanks.||> Where is it?|")).isEqualTo("Thanks.");
        assertThat(reply("> Where is it?")).isEqualTo("> Where is it?");
    }

    @Test
    void headersOfAMessageAreAtLeastThreeLinesCloseTogether() {
        List<String> header = List.of("From: Ana", "x", "Sent: Monday", "To: Toys", "Where is it?");
        assertThat(QuoteMarks.headers(header, 0)).isEqualTo(4);
        assertThat(QuoteMarks.headers(header.subList(0, 3), 0)).isZero();
        assertThat(QuoteMarks.headers(header, 1)).isZero();
        assertThat(QuoteMarks.headers(
                        List.of("From: Ana", "1", "2", "3", "4", "5", "6", "Sent: Monday", "To: Toys"), 0))
                .isEqualTo(9);
        assertThat(QuoteMarks.headers(
                        List.of("From: Ana", "1", "2", "3", "4", "5", "6", "7", "Sent: Monday", "To: Toys"), 0))
                .isZero();
    }

    private static String reply(String mail) {
        return ReplyText.of(mail.replace('|', '\n'));
    }
}
