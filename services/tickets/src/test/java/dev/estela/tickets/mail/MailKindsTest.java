package dev.estela.tickets.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine is never answered as if it were the customer, and no customer is taken for a machine. */
class MailKindsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "X-Autoreply: yes",
                "X-Autorespond: yes",
                "List-Id: <news.example>",
                "Feedback-ID: 1:2:3",
                "Return-Path: <>",
                "Subject: Out of office: holidays",
                "Subject: Respuesta automática: vacaciones"
            })
    void whatAProgramSendsIsAutomatic(String header) {
        assertThat(kind(header)).isEqualTo(MailKind.AUTOMATIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Precedence: first-class",
                "X-Auto-Response-Suppress: All",
                "Return-Path: <ana@example.com>",
                "Subject: I was out of office"
            })
    void whatAPersonSendsIsAMessage(String header) {
        assertThat(kind(header)).isEqualTo(MailKind.MESSAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "mailer-daemon@example.com, Subject: Undelivered Mail Returned to Sender, BOUNCE",
        "mailer-daemon@example.com, Return-Path: <>, BOUNCE",
        "mailer-daemon@example.com, Subject: Hello, MESSAGE",
        "ana@example.com, Subject: Undelivered Mail Returned to Sender, MESSAGE",
        "ana@example.com, X-Failed-Recipients: eva@example.com, BOUNCE"
    })
    void aMailServerThatSaysThatItFailedIsABounce(String from, String header, MailKind kind) {
        assertThat(kind("From: " + from + "\n" + header)).isEqualTo(kind);
    }

    @Test
    void aReportIsABounceUnlessItSaysThatSomebodyHasReadIt() {
        assertThat(kind("Content-Type: multipart/report; report-type=delivery-status; boundary=b"))
                .isEqualTo(MailKind.BOUNCE);
        assertThat(kind("Content-Type: multipart/report; report-type=disposition-notification; boundary=b"))
                .isEqualTo(MailKind.MESSAGE);
        assertThat(kind("Content-Type: multipart/report; report-type=feedback-report; boundary=b"))
                .isEqualTo(MailKind.COMPLAINT);
    }

    private static MailKind kind(String headers) {
        String mail = headers + "\nMessage-ID: <a@x>\n\n--b\n\nhello\n--b--\n";
        return new MailReader()
                .read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .kind();
    }
}
