package dev.estela.tickets.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Properties;

/** Reads mail however broken it is: what cannot be understood is left out, nothing makes it fail. */
public final class MailReader {
    private static final Map<String, String> FORGIVING = Map.ofEntries(
            Map.entry("mail.mime.address.strict", "false"),
            Map.entry("mail.mime.decodetext.strict", "false"),
            Map.entry("mail.mime.decodefilename", "true"),
            Map.entry("mail.mime.decodeparameters", "true"),
            Map.entry("mail.mime.parameters.strict", "false"),
            Map.entry("mail.mime.contenttype.strict", "false"),
            Map.entry("mail.mime.base64.ignoreerrors", "true"),
            Map.entry("mail.mime.uudecode.ignoreerrors", "true"),
            Map.entry("mail.mime.uudecode.ignoremissingbeginend", "true"),
            Map.entry("mail.mime.ignoreunknownencoding", "true"),
            Map.entry("mail.mime.allowutf8", "true"),
            Map.entry("mail.mime.multipart.allowempty", "true"),
            Map.entry("mail.mime.multipart.ignoremissingendboundary", "true"),
            Map.entry("mail.mime.multipart.ignoremissingboundaryparameter", "true"),
            Map.entry("mail.mime.multipart.ignoreexistingboundaryparameter", "false"),
            Map.entry("mail.mime.multipart.ignorewhitespacelines", "true"));

    private final Session session;

    public MailReader() {
        Properties properties = new Properties();
        // The library reads some of them from the session and some from the system.
        FORGIVING.forEach((name, value) -> {
            properties.setProperty(name, value);
            System.setProperty(name, value);
        });
        session = Session.getInstance(properties);
    }

    /**
     * @param raw the bytes as the mailbox holds them
     * @throws IllegalArgumentException when nothing can be made of them
     */
    public InboundMail read(byte[] raw) {
        try {
            return new MailReading(new MimeMessage(session, new ByteArrayInputStream(raw))).mail();
        } catch (MessagingException | RuntimeException e) {
            throw new IllegalArgumentException("No mail at all", e);
        }
    }
}
