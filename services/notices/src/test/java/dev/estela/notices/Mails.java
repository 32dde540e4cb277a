package dev.estela.notices;

import jakarta.mail.internet.MimeMessage;

/** What stands in a mail that arrived. */
final class Mails {
    private Mails() {}

    static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name) == null ? "" : mail.getHeader(name)[0];
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String content(MimeMessage mail) throws Exception {
        var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
        return parts.getBodyPart(0).getContent() + "\n" + parts.getBodyPart(1).getContent();
    }
}
