package dev.estela.tickets.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One mail being read: its text, its HTML and what is attached, from a tree of parts of any depth. */
final class MailReading {
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 1_000;
    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";

    private final MimeMessage message;
    private final MailHeaders headers;
    private final List<String> texts = new ArrayList<>();
    private final List<String> htmls = new ArrayList<>();
    private final List<MailPart> attachments = new ArrayList<>();
    private int parts;

    MailReading(MimeMessage message) {
        this.message = message;
        this.headers = new MailHeaders(message);
    }

    InboundMail mail() {
        read(message, 0);
        List<MailAddress> from = headers.addresses("From");
        List<MailAddress> answerTo = headers.addresses("Reply-To");
        List<String> id = headers.ids("Message-ID");
        String html = htmls.isEmpty() ? null : String.join("\n", htmls);
        String text = texts.isEmpty() && html != null ? HtmlText.of(html) : String.join("\n", texts);
        String subject = headers.text("Subject");
        return new InboundMail(
                id.isEmpty() ? null : id.getFirst(),
                headers.ids("In-Reply-To"),
                headers.ids("References"),
                MailKinds.of(headers, message, subject == null ? "" : subject),
                from.isEmpty() ? null : from.getFirst(),
                answerTo.isEmpty() ? null : answerTo.getFirst(),
                headers.addresses("To"),
                headers.addresses("Cc"),
                subject == null ? "" : subject,
                headers.date(),
                text,
                html,
                List.copyOf(attachments));
    }

    private void read(MimePart part, int depth) {
        if (depth > DEEPEST || parts++ > MOST_PARTS) {
            return;
        }
        String type = ContentTypes.base(part);
        try {
            ContentTypes.mend(part);
            type = ContentTypes.base(part);
            if (isMultipart(type) && part.getContent() instanceof Multipart multipart && multipart.getCount() > 0) {
                readAll(multipart, type, depth);
            } else if (isMultipart(type)) {
                keepWhatThereIs(part, type); // it says that it has parts, and has none
            } else if (isText(part, type)) {
                (type.equals(HTML) ? htmls : texts).add(text(part));
            } else {
                attachments.add(new MailPart(name(part), type, isInline(part), contentId(part), bytes(part)));
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            keepWhatThereIs(part, type);
        }
    }

    private void readAll(Multipart multipart, String type, int depth) throws MessagingException {
        int before = texts.size();
        for (int n = 0; n < multipart.getCount(); n++) {
            BodyPart part = multipart.getBodyPart(n);
            if (part instanceof MimePart mime) {
                if (type.equals("multipart/digest") && part.getHeader("Content-Type") == null) {
                    attach(mime, "message/rfc822");
                } else {
                    read(mime, depth + 1);
                }
            }
        }
        // One of several forms of the same text is enough.
        while (type.equals("multipart/alternative") && texts.size() > before + 1) {
            texts.removeLast();
        }
    }

    /** A part of a digest is a message, unless it says something else. */
    private void attach(MimePart part, String type) throws MessagingException {
        try {
            attachments.add(new MailPart(name(part), type, false, null, bytes(part)));
        } catch (IOException e) {
            keepWhatThereIs(part, type);
        }
    }

    private void keepWhatThereIs(MimePart part, String type) {
        try {
            byte[] bytes = bytes(part);
            if (type.startsWith("text/") || isMultipart(type)) {
                texts.add(new String(bytes, StandardCharsets.UTF_8));
            } else {
                attachments.add(new MailPart(name(part), type, false, null, bytes));
            }
        } catch (IOException | MessagingException e) {
            attachments.add(new MailPart(name(part), type, false, null, new byte[0]));
        }
    }

    private static boolean isMultipart(String type) {
        return type.startsWith("multipart/");
    }

    private static boolean isText(MimePart part, String type) throws MessagingException {
        return (type.equals(PLAIN) || type.equals(HTML))
                && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                && (name(part) == null
                        || part.getDisposition() == null && type.equals(PLAIN) && part instanceof MimeMessage);
    }

    private static String text(MimePart part) throws MessagingException, IOException {
        return new String(bytes(part), ContentTypes.charset(part));
    }

    private static byte[] bytes(MimePart part) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = part.getInputStream()) {
            in.transferTo(bytes);
        } catch (IOException e) {
            if (bytes.size() == 0) {
                throw e;
            }
        }
        return bytes.toByteArray();
    }

    private static @Nullable String name(MimePart part) {
        try {
            String name = part.getFileName();
            return name == null ? null : MimeUtility.decodeText(name);
        } catch (MessagingException | IOException | RuntimeException e) {
            return null;
        }
    }

    private static boolean isInline(MimePart part) throws MessagingException {
        return part.getContentID() != null && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }

    private static @Nullable String contentId(MimePart part) throws MessagingException {
        String id = part.getContentID();
        return id == null ? null : id.replaceAll("[<>\\s]", "");
    }
}
