package dev.estela.local.mailbox;

import java.util.List;

/** What a mail holds. Text and HTML are null where the mail has none; raw is the whole source. */
record MailContent(String text, String html, List<Attachment> attachments, String raw) {
    record Attachment(String name, String type, int size) {}
}
