package dev.estela.tickets.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers' mails, as good or as broken as their programs write them. */
class MailReaderTest {
    @Test
    void everythingAMailSaysIsRead() {
        // When
        InboundMail mail = read("""
                Message-ID: <a@x>
                In-Reply-To: <b@x>
                References: <c@x>
                 <b@x>
                From: =?utf-8?q?Ana_Mu=C3=B1oz?= <ana@example.com>
                Reply-To: home@example.com
                To: Toys <help@toys.example>, undisclosed-recipients:;
                Cc: luis@example.com
                Subject: =?utf-8?q?=C2=BFD=C3=B3nde?= =?utf-8?q?_est=C3=A1=3F?=
                Date: Mon, 16 Nov 2026 10:00:00 +0100
                Content-Type: text/plain; charset=utf-8

                ¿Dónde está?
                """);
        // Then
        assertThat(mail.messageId()).isEqualTo("a@x");
        assertThat(mail.inReplyTo()).containsExactly("b@x");
        assertThat(mail.references()).containsExactly("c@x", "b@x");
        assertThat(mail.from()).isEqualTo(new MailAddress("Ana Muñoz", "ana@example.com"));
        assertThat(mail.answerTo()).isEqualTo(new MailAddress(null, "home@example.com"));
        assertThat(mail.to()).containsExactly(new MailAddress("Toys", "help@toys.example"));
        assertThat(mail.cc()).containsExactly(new MailAddress(null, "luis@example.com"));
        assertThat(mail.subject()).isEqualTo("¿Dónde está?");
        assertThat(mail.date()).isEqualTo(OffsetDateTime.parse("2026-11-16T09:00:00Z"));
        assertThat(mail.text().strip()).isEqualTo("¿Dónde está?");
        assertThat(mail.kind()).isEqualTo(MailKind.MESSAGE);
    }

    @Test
    void aMailThatSaysNothingIsReadToo() {
        InboundMail mail = read("Subject:\n\nhello\n");
        assertThat(mail.messageId()).isNull();
        assertThat(mail.references()).isEmpty();
        assertThat(mail.from()).isNull();
        assertThat(mail.answerTo()).isNull();
        assertThat(mail.date()).isNull();
        assertThat(mail.subject()).isEmpty();
        assertThat(mail.html()).isNull();
        assertThat(mail.text().strip()).isEqualTo("hello");
    }

    @Test
    void idsWithoutBracketsAreReadAsTheyStand() {
        assertThat(read("References: a@x, b@x\nMessage-ID: c@x\n\n.\n").references())
                .containsExactly("a@x", "b@x");
        assertThat(read("References: ,a@x\n\n.\n").references()).containsExactly("a@x");
    }

    @Test
    void whatIsNoAddressIsNobodys() {
        assertThat(read("To: ana, @example.com\nFrom: nobody\n\n.\n").from()).isNull();
    }

    @Test
    void lettersThatNobodyEncodedAreUtf8() {
        assertThat(read("Subject: ¿Dónde está?\n\n.\n").subject()).isEqualTo("¿Dónde está?");
        assertThat(read("Subject: =?utf-8?q?Preis_5_=E2=82=AC?=\n\n.\n").subject())
                .isEqualTo("Preis 5 €");
        assertThat(read("From: Ana Muñoz <ana@example.com>\n\n.\n").from())
                .isEqualTo(new MailAddress("Ana Muñoz", "ana@example.com"));
    }

    @Test
    void aTextIsReadInItsCharset() {
        String mail = "Content-Type: text/plain; charset=%s\n\nñ\n";
        assertThat(read(mail.formatted("iso-8859-1"), StandardCharsets.ISO_8859_1)
                        .text())
                .startsWith("ñ");
        assertThat(read(mail.formatted("utf-8")).text()).startsWith("ñ");
        assertThat(read(mail.formatted("of-mars")).text()).startsWith("ñ");
        assertThat(read("Content-Type: text/plain\n\nñ\n").text()).startsWith("ñ");
    }

    @Test
    void ofTheFormsOfATextTheFirstCountsAndTheHtmlIsKept() {
        // When
        InboundMail mail = read("""
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                plain
                --b
                Content-Type: text/plain

                the same again
                --b
                Content-Type: text/html

                <p>html</p>
                --b--
                """);
        // Then
        assertThat(mail.text().strip()).isEqualTo("plain");
        assertThat(mail.html()).contains("<p>html</p>");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void ofSeveralTextsAllAreRead() {
        assertThat(mixed("text/plain", "", "text/plain", "").text().lines()).contains("one", "two");
    }

    @Test
    void whereThereIsOnlyHtmlItIsTheText() {
        InboundMail mail = read("Content-Type: text/html; charset=utf-8\n\n<p>Hola</p><p>Ana</p>\n");
        assertThat(mail.text()).isEqualTo("Hola\n\nAna");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, Content-Disposition: attachment",
        "text/plain, Content-Disposition: inline; filename=notes.txt",
        "text/html, Content-Disposition: attachment",
        "image/png, Content-Disposition: attachment; filename=photo.png"
    })
    void whatIsAttachedIsNoText(String type, String disposition) {
        InboundMail mail = mixed("text/plain", "", type, disposition);
        assertThat(mail.text().strip()).isEqualTo("one");
        assertThat(mail.attachments()).singleElement().satisfies(part -> {
            assertThat(part.type()).isEqualTo(type);
            assertThat(new String(part.content(), StandardCharsets.UTF_8).strip())
                    .isEqualTo("two");
            assertThat(part.inline()).isFalse();
        });
    }

    @Test
    void anAttachmentHasItsNameHoweverItIsWritten() {
        assertThat(name("Content-Disposition: attachment; filename=\"=?utf-8?q?ni=C3=B1o.png?=\""))
                .isEqualTo("niño.png");
        assertThat(name("Content-Disposition: attachment; filename*=utf-8''ni%C3%B1o.png"))
                .isEqualTo("niño.png");
        assertThat(name("Content-Disposition: attachment")).isNull();
    }

    @Test
    void aPictureWithinTheTextIsNoAttachmentOfItsOwn() {
        InboundMail within = mixed("text/plain", "", "image/png", "Content-ID: <photo@x>");
        InboundMail beside = mixed(
                "text/plain",
                "",
                "image/png",
                "Content-ID: <photo@x>\nContent-Disposition: attachment; filename=p.png");
        assertThat(within.attachments()).singleElement().satisfies(part -> {
            assertThat(part.inline()).isTrue();
            assertThat(part.contentId()).isEqualTo("photo@x");
        });
        assertThat(beside.attachments()).singleElement().satisfies(part -> assertThat(part.inline())
                .isFalse());
    }

    @Test
    void aWholeMailThatHasANameIsStillWhatWasWritten() {
        assertThat(read("Content-Type: text/plain; name=mail.txt\n\nhello\n").text())
                .startsWith("hello");
        assertThat(read("Content-Type: text/plain; name=mail.txt\nContent-Disposition: inline\n\nhello\n")
                        .attachments())
                .hasSize(1);
    }

    @Test
    void theMailsOfADigestAreAttached() {
        // When
        InboundMail mail = read("""
                Content-Type: multipart/digest; boundary=b

                --b

                Subject: first

                one
                --b
                Content-Type: text/plain

                two
                --b--
                """);
        // Then
        assertThat(mail.attachments()).extracting(MailPart::type).containsExactly("message/rfc822");
        assertThat(mail.text().strip()).isEqualTo("two");
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/mixed boundary=b",
        "multipart/mixed; boundary=b",
        "multipart/mixed, boundary=b",
        "'multipart/mixed boundary=\"b\"'"
    })
    void aHeaderThatForgotItsSemicolonIsUnderstood(String type) {
        InboundMail mail = read("Content-Type: " + type + "\n\n--b\nContent-Type: text/plain\n\none\n--b--\n");
        assertThat(mail.text().strip()).isEqualTo("one");
    }

    @Test
    void aMailThatSaysItHasPartsAndHasNoneIsReadAsItStands() {
        assertThat(read("Content-Type: multipart/mixed\n\nWhere is it?\n")
                        .text()
                        .strip())
                .isEqualTo("Where is it?");
        assertThat(read("Content-Type: multipart/alternative; boundary=b\n\nWhere is it?\n")
                        .text()
                        .strip())
                .isEqualTo("Where is it?");
    }

    @Test
    void aMailOfEndlessPartsIsReadAsFarAsIsWorthIt() {
        StringBuilder deep = new StringBuilder();
        for (int level = 0; level < 40; level++) {
            deep.append(
                    "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\nContent-Type: text/plain\n\nlevel %d.\n--b%d\n"
                            .formatted(level, level, level, level));
        }
        InboundMail mail = read(deep.toString());
        assertThat(mail.text()).contains("level 0.", "level 19.").doesNotContain("level 20.");
    }

    private static InboundMail mixed(String one, String oneMore, String two, String twoMore) {
        return read(
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: %s\n%sX-One: 1\n\none\n--b\nContent-Type: %s\n%s\nX-Two: 2\n\ntwo\n--b--\n"
                        .formatted(one, oneMore, two, twoMore.isEmpty() ? "X-None: 0" : twoMore));
    }

    private static String name(String disposition) {
        return mixed("text/plain", "", "image/png", disposition)
                .attachments()
                .getFirst()
                .name();
    }

    private static InboundMail read(String mail) {
        return read(mail, StandardCharsets.UTF_8);
    }

    private static InboundMail read(String mail, Charset charset) {
        return new MailReader().read(mail.replace("\n", "\r\n").getBytes(charset));
    }
}
