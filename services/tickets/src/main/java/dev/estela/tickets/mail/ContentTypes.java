package dev.estela.tickets.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a part says it is, also where it says it badly. */
final class ContentTypes {
    private static final Pattern BROKEN_MULTIPART = Pattern.compile(
            "multipart/([\\w-]+).*?boundary\\s*=\\s*(?:\"([^\"]+)\"|([^\\s;\"]+)).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String PLAIN = "text/plain";

    private ContentTypes() {}

    /** In lower case, without parameters; plain text where it says nothing that can be read. */
    static String base(MimePart part) {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (MessagingException | RuntimeException e) {
            return PLAIN;
        }
    }

    static Charset charset(MimePart part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Puts a multipart's header right that forgot a semicolon or has something else between. */
    static void mend(MimePart part) throws MessagingException {
        String[] headers = part.getHeader("Content-Type");
        if (headers == null || !base(part).equals(PLAIN)) {
            return;
        }
        Matcher broken = BROKEN_MULTIPART.matcher(headers[0]);
        if (broken.matches()) {
            String boundary = broken.group(2) == null ? broken.group(3) : broken.group(2);
            part.setHeader("Content-Type", "multipart/" + broken.group(1) + "; boundary=\"" + boundary + "\"");
        }
    }
}
