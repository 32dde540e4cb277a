package dev.estela.local.mailbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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
        try {
            return Optional.ofNullable(header("date"))
                    .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException e) {
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
