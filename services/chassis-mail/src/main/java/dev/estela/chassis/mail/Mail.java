package dev.estela.chassis.mail;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is made of.
 *
 * @param html blank for a mail of words alone
 */
public record Mail(
        String messageId,
        String fromName,
        String fromAddress,
        @Nullable String toName,
        String toAddress,
        String subject,
        String html,
        String text,
        Map<String, String> headers,
        Instant date) {}
