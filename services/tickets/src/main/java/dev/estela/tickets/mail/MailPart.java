package dev.estela.tickets.mail;

import org.jspecify.annotations.Nullable;

/**
 * Something attached.
 *
 * @param type as the sender calls it, in lower case and without parameters; it may be a lie
 * @param inline shown within the text, and no attachment of its own
 * @param contentId what the HTML refers to it by
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to the database, compared by nobody
public record MailPart(
        @Nullable String name,
        String type,
        boolean inline,
        @Nullable String contentId,
        byte[] content) {}
