package dev.estela.local.mailbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mail in the list.
 *
 * @param repeat whether a mail with the same Message-ID had come before; a mail client would show the two as one
 */
record MailSummary(
        long id,
        List<String> to,
        String subject,
        String messageId,
        Map<String, String> headers,
        boolean repeat,
        Instant receivedAt) {

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", Long.toString(id));
        json.put("to", String.join(", ", to));
        json.put("subject", subject);
        json.put("messageId", messageId);
        json.put("headers", headers);
        json.put("repeat", repeat);
        json.put("receivedAt", receivedAt.toString());
        return json;
    }
}
