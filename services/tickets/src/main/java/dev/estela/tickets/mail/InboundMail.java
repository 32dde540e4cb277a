package dev.estela.tickets.mail;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was read. Nothing in it can be trusted: every header may be a lie, the HTML is hostile.
 *
 * @param messageId without its angle brackets
 * @param references the thread it says it belongs to, oldest first, without angle brackets
 * @param from whom an answer goes to: who wrote it, or whom they ask to be answered at
 * @param text the plain text; made from the HTML where there is none
 * @param html as it came
 */
public record InboundMail(
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        MailKind kind,
        @Nullable MailAddress from,
        @Nullable MailAddress answerTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        @Nullable OffsetDateTime date,
        String text,
        @Nullable String html,
        List<MailPart> attachments) {

    /** What is new in it. */
    public String reply() {
        return ReplyText.of(text);
    }
}
