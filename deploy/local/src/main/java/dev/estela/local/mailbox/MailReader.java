package dev.estela.local.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads mails, also those that break the rules of their format: what cannot be understood is shown as it came. */
class MailReader {

    ReceivedMail envelope(String sender, List<String> recipients, byte[] raw) {
        return new ReceivedMail(sender, List.copyOf(recipients), headers(raw), raw);
    }

    MailContent content(byte[] raw) {
        Found found = new Found();
        try {
            collect(new MimeMessage(null, new ByteArrayInputStream(raw)), found);
        } catch (MessagingException | IOException | RuntimeException e) {
            found.text = found.text == null ? readable(raw) : found.text;
        }
        return new MailContent(found.text, found.html, List.copyOf(found.attachments), readable(raw));
    }

    private static Map<String, String> headers(byte[] raw) {
        Map<String, String> headers = new LinkedHashMap<>();
        try {
            InternetHeaders read = new InternetHeaders(new ByteArrayInputStream(raw), true);
            for (Header header : Collections.list(read.getAllHeaders())) {
                headers.merge(header.getName(), clean(header.getValue()), (first, next) -> first + ", " + next);
            }
        } catch (MessagingException e) {
            headers.put("X-Unreadable", clean(e.getMessage()));
        }
        return headers;
    }

    /** Decoded, on one line, and without the one character PostgreSQL does not keep. */
    private static String clean(String value) {
        String unfolded = MimeUtility.unfold(value);
        try {
            unfolded = MimeUtility.decodeText(unfolded);
        } catch (UnsupportedEncodingException e) {
            unfolded = unfolded.strip();
        }
        return unfolded.replaceAll("[\\r\\n]+", " ").replace("\0", "").strip();
    }

    private static void collect(Part part, Found found) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                collect(child, found);
            }
        } else if (attached(part)) {
            found.attachments.add(new MailContent.Attachment(name(part), part.getContentType(), part.getSize()));
        } else if (part.isMimeType("text/html") && found.html == null) {
            found.html = text(part);
        } else if (found.text == null) {
            found.text = text(part);
        }
    }

    private static boolean attached(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || !part.isMimeType("text/*");
    }

    private static String name(Part part) throws MessagingException {
        return part.getFileName() == null ? "" : clean(part.getFileName());
    }

    private static String text(Part part) throws MessagingException, IOException {
        try {
            return String.valueOf(part.getContent());
        } catch (UnsupportedEncodingException e) {
            return readable(part.getInputStream().readAllBytes());
        }
    }

    private static String readable(byte[] raw) {
        String utf8 = new String(raw, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(raw, StandardCharsets.ISO_8859_1);
    }

    private static class Found {
        private String text;
        private String html;
        private final List<MailContent.Attachment> attachments = new ArrayList<>();
    }
}
