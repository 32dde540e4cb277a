package dev.estela.tickets.mailbox;

import dev.estela.tickets.mail.InboundMail;
import dev.estela.tickets.mail.MailKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mail as it came.
 *
 * @param mailbox the name of where it lay
 * @param ref what it is known by: its Message-ID, or the hash of a mail that has none
 */
record Received(String mailbox, String store, String ref, InboundMail mail) {
    private static final int LONGEST_REF = 500;

    static Received of(String mailbox, String store, InboundMail mail, byte[] raw) {
        String id = mail.messageId();
        String ref = id == null || id.isBlank() || id.length() > LONGEST_REF ? "sha256:" + sha256(raw) : bracketed(id);
        return new Received(mailbox, store, ref, mail);
    }

    /** A mail that nobody can make anything of. */
    static Received unreadable(String mailbox, String store, byte[] raw) {
        InboundMail nothing = new InboundMail(
                null,
                List.of(),
                List.of(),
                MailKind.MESSAGE,
                null,
                null,
                List.of(),
                List.of(),
                "",
                null,
                "",
                null,
                List.of());
        return of(mailbox, store, nothing, raw);
    }

    /** What it answers, as we write Message-IDs, newest first. */
    Stream<String> answered() {
        return Stream.concat(mail.inReplyTo().stream(), mail.references().reversed().stream())
                .map(Received::bracketed)
                .distinct();
    }

    static String bracketed(String id) {
        return "<" + id + ">";
    }

    private static String sha256(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a mail server says which mail of ours did not arrive: in the mail itself, or in what it has attached. */
    String everything() {
        StringBuilder all = new StringBuilder(mail.text());
        mail.attachments()
                .forEach(part -> all.append('\n').append(new String(part.content(), StandardCharsets.ISO_8859_1)));
        return all.toString();
    }
}
