package dev.estela.local.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    private String header(String name) {
        return headers.entrySet().stream()
                .filter(h -> h.getKey().toLowerCase(Locale.ROOT).equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
