package dev.estela.tickets.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tickets.mail.InboundMail;
import dev.estela.tickets.mail.MailReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Which ticket a mail belongs to, and that it is taken in once. */
class MailRefsTest {
    @Test
    void aMailIsKnownByItsMessageIdOrByWhatItIs() {
        assertThat(received("Message-ID: <a@x>\n\nhello").ref()).isEqualTo("<a@x>");
        String nameless = received("Subject: x\n\nhello").ref();
        assertThat(nameless).matches("sha256:[0-9a-f]{64}");
        assertThat(received("Subject: x\n\nhello").ref()).isEqualTo(nameless);
        assertThat(received("Subject: x\n\nhello!").ref()).isNotEqualTo(nameless);
    }

    @Test
    void anIdNobodyCanKeepIsNone() {
        assertThat(received("Message-ID: <" + "a".repeat(500) + ">\n\nhello").ref())
                .isEqualTo("<" + "a".repeat(500) + ">");
        assertThat(received("Message-ID: <" + "a".repeat(501) + ">\n\nhello").ref())
                .startsWith("sha256:");
    }

    @Test
    void whatCannotBeReadIsKnownToo() {
        byte[] raw = "?".getBytes(StandardCharsets.UTF_8);
        Received unreadable = Received.unreadable("care", "es", raw);
        assertThat(unreadable.ref())
                .isEqualTo(Received.of("care", "es", unreadable.mail(), raw).ref());
        assertThat(MailRefs.thread(unreadable)).isEmpty();
    }

    @Test
    void aThreadIsLookedForFromItsNewestMail() {
        assertThat(MailRefs.thread(received("In-Reply-To: <c@x>\nReferences: <a@x> <b@x> <c@x>\n\nhello")))
                .containsExactly("<c@x>", "<b@x>", "<a@x>");
    }

    @Test
    void whatAMailServerGivesBackIsNamedInItsTextOrInWhatItAttached() {
        assertThat(MailRefs.returned(received("Subject: failed\n\nYour mail:\nMessage-ID: <a@x>\n")))
                .containsExactly("<a@x>");
        assertThat(MailRefs.returned(received("""
                In-Reply-To: <b@x>
                Content-Type: multipart/report; boundary=b

                --b
                Content-Type: text/plain

                It failed.
                --b
                Content-Type: message/rfc822

                Message-ID: <a@x>

                hello
                --b--
                """))).containsExactly("<b@x>", "<a@x>");
    }

    @Test
    void theNumberInASubjectIsTheOneOfOurMails() {
        assertThat(MailRefs.numbers("Re: Where is it? [T-1001] [T-1002]")).containsExactly("T-1001");
        assertThat(MailRefs.numbers("Re: T-1001")).isEmpty();
    }

    private static Received received(String mail) {
        byte[] raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        InboundMail read = new MailReader().read(raw);
        return Received.of("care", "es", read, raw);
    }
}
