package dev.estela.chassis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeComposerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana\r\nBcc: eve@example.com",
                "Ana\nBcc: eve@example.com",
                "Ana\rBcc: eve@example.com",
                "Ana\u0000\r\n\r\nhello",
                "Ana\" <eve@example.com>, \"",
                "Ana\u2028Bcc: eve@example.com",
                "=?utf-8?q?Ana=0d=0aBcc:_eve@example.com?="
            })
    void whateverACustomerIsCalledThereIsOneRecipientAndNoNewHeader(String name) throws MessagingException {
        MimeMessage mail = read(mail(name, "Subject " + name, Map.of("X-Estela-Order", "o-" + name)));
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0].toString()).contains("ana@example.com");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Estela-Order")).hasSize(1);
        assertThat(mail.getHeader("Subject")).hasSize(1);
    }

    @Test
    void theMessageIdIsTheOneGivenAndNamesKeepTheirAccents() throws MessagingException {
        MimeMessage mail = read(mail("José Ñíguez", "Tu pedido llegó", Map.of()));
        assertThat(mail.getMessageID()).isEqualTo("<1@shop.example>");
        assertThat(mail.getSubject()).isEqualTo("Tu pedido llegó");
        assertThat(mail.getAllRecipients()[0].toString()).contains("ana@example.com");
    }

    private static byte[] mail(String name, String subject, Map<String, String> headers) {
        return MimeComposer.bytes(new Mail(
                "<1@shop.example>",
                "Shop",
                "shop@shop.example",
                name,
                "ana@example.com",
                subject,
                "<p>ñ</p>",
                "ñ",
                headers,
                Instant.EPOCH));
    }

    private static MimeMessage read(byte[] raw) throws MessagingException {
        return new MimeMessage(MimeComposer.SESSION, new ByteArrayInputStream(raw));
    }
}
