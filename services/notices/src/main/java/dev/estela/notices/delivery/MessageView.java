package dev.estela.notices.delivery;

import dev.estela.chassis.mail.MimeComposer;
import dev.estela.chassis.security.OfStore;
import dev.estela.notices.kind.Channel;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The exact message as it left, with the hash of its bytes, and the same taken apart for reading.
 *
 * @param raw every byte that was handed over; absent once the recipient was erased
 * @param sha256 of {@code raw}
 */
public record MessageView(
        String messageId,
        String store,
        Channel channel,
        String status,
        @Nullable String to,
        @Nullable String subject,
        Map<String, String> headers,
        @Nullable String html,
        @Nullable String text,
        @Nullable String raw,
        String sha256,
        String template,
        Instant createdAt,
        @Nullable Instant sentAt,
        int attempts,
        @Nullable String error)
        implements OfStore {

    static MessageView of(Archived a) {
        Parts parts = a.raw() == null || a.channel() != Channel.EMAIL ? Parts.NONE : Parts.of(a.raw());
        return new MessageView(
                a.messageId(),
                a.store(),
                a.channel(),
                a.status(),
                a.recipient(),
                a.subject(),
                parts.headers(),
                parts.html(),
                parts.text(),
                a.raw() == null ? null : new String(a.raw(), StandardCharsets.UTF_8),
                a.sha256(),
                a.template(),
                a.createdAt(),
                a.sentAt(),
                a.attempts(),
                a.error());
    }

    private record Parts(
            Map<String, String> headers,
            @Nullable String html,
            @Nullable String text) {
        static final Parts NONE = new Parts(Map.of(), null, null);

        static Parts of(byte[] raw) {
            try {
                MimeMessage mail = new MimeMessage(MimeComposer.SESSION, new ByteArrayInputStream(raw));
                Map<String, String> headers = new LinkedHashMap<>();
                for (Header header : Collections.list(mail.getAllHeaders())) {
                    headers.put(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
                }
                MimeMultipart body = (MimeMultipart) mail.getContent();
                return new Parts(headers, part(body, "text/html"), part(body, "text/plain"));
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException("A message of ours cannot be read", e);
            }
        }

        private static @Nullable String part(MimeMultipart body, String type) throws MessagingException, IOException {
            for (int i = 0; i < body.getCount(); i++) {
                BodyPart part = body.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return part.getContent().toString();
                }
            }
            return null;
        }
    }
}
