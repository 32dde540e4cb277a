package dev.estela.chassis.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Makes the bytes of a mail. Whatever customers are called, it stays inside the header it belongs to. */
public final class MimeComposer {
    public static final Session SESSION = Session.getInstance(new Properties());
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MimeComposer() {}

    public static byte[] bytes(Mail mail) {
        try {
            MimeMessage message = new FixedIdMessage(mail.messageId());
            message.setFrom(address(mail.fromAddress(), mail.fromName()));
            message.setRecipient(jakarta.mail.Message.RecipientType.TO, address(mail.toAddress(), mail.toName()));
            message.setSubject(oneLine(mail.subject()), UTF_8);
            message.setSentDate(Date.from(mail.date()));
            for (var header : mail.headers().entrySet()) {
                message.setHeader(header.getKey(), folded(header.getKey(), header.getValue()));
            }
            message.setContent(alternatives(mail));
            message.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Cannot be made a mail: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        MimeBodyPart text = part(mail.text(), "plain");
        MimeBodyPart html = part(mail.html(), "html");
        return mail.html().isBlank()
                ? new MimeMultipart("alternative", text)
                : new MimeMultipart("alternative", text, html);
    }

    /** Its encoding is given, so that it is not written twice to find out which suits it. */
    private static MimeBodyPart part(String words, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(words, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static InternetAddress address(String address, @Nullable String name) throws MessagingException {
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            if (name != null && !name.isBlank()) {
                parsed.setPersonal(oneLine(name), UTF_8);
            }
            return parsed;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String folded(String name, String value) throws UnsupportedEncodingException {
        return MimeUtility.fold(name.length() + 2, MimeUtility.encodeText(oneLine(value), UTF_8, null));
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Keeps the Message-ID it is given: it is what tells a repetition from a second message. */
    private static final class FixedIdMessage extends MimeMessage {
        private final String id;

        FixedIdMessage(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
