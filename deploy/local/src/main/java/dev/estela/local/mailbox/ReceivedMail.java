package dev.estela.local.mailbox;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A mail as it came in over SMTP; recipients are those of the envelope. */
record ReceivedMail(String sender, List<String> recipients, Map<String, String> headers, byte[] raw) {

    String subject() {
        return header("subject");
    }

    String messageId() {
        return header("message-id");
    }

    String orderId() {
        return header("x-estela-order");
    }

    /** When it was sent, as it says itself. */
    Optional<Instant> sentAt() {
        String date = header("date");
        try {
            return date == null
                    ? Optional.empty()
                    : Optional.of(new MailDateFormat().parse(date).toInstant());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private String header(String name) {
        return headers.entrySet().stream()
                .filter(h -> h.getKey().toLowerCase(Locale.ROOT).equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
