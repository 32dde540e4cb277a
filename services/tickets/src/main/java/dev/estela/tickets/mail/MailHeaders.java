package dev.estela.tickets.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers of a mail, decoded. */
final class MailHeaders {
    private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>\\s]+)>");

    private final MimeMessage message;

    MailHeaders(MimeMessage message) {
        this.message = message;
    }

    /** The first header of a name, unfolded and decoded; nothing where there is none. */
    @Nullable
    String text(String name) {
        String raw = raw(name);
        return raw == null ? null : decoded(MimeUtility.unfold(raw)).strip();
    }

    @Nullable
    String raw(String name) {
        try {
            String[] values = message.getHeader(name);
            return values == null ? null : values[0];
        } catch (MessagingException e) {
            return null;
        }
    }

    /** What stands in angle brackets; the words themselves where nothing does. */
    List<String> ids(String name) {
        String raw = raw(name);
        if (raw == null) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        Matcher brackets = IN_BRACKETS.matcher(raw);
        while (brackets.find()) {
            ids.add(brackets.group(1));
        }
        return ids.isEmpty()
                ? Arrays.stream(raw.strip().split("[\\s,]+"))
                        .filter(word -> !word.isEmpty())
                        .toList()
                : List.copyOf(ids);
    }

    List<MailAddress> addresses(String name) {
        String raw = raw(name);
        if (raw == null) {
            return List.of();
        }
        try {
            return Arrays.stream(InternetAddress.parseHeader(utf8(MimeUtility.unfold(raw)), false))
                    .filter(address ->
                            address.getAddress() != null && address.getAddress().indexOf('@') >= 0)
                    .map(MailHeaders::address)
                    .toList();
        } catch (AddressException e) {
            return List.of();
        }
    }

    @Nullable
    OffsetDateTime date() {
        try {
            var date = message.getSentDate();
            return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC);
        } catch (MessagingException e) {
            return null;
        }
    }

    private static MailAddress address(InternetAddress address) {
        String name = address.getPersonal();
        return new MailAddress(
                name == null || name.isBlank() ? null : decoded(name).strip(), address.getAddress());
    }

    private static String decoded(String text) {
        try {
            return utf8(MimeUtility.decodeText(text));
        } catch (UnsupportedEncodingException e) {
            return text;
        }
    }

    /** Bytes that nobody has encoded: they are UTF-8 more often than anything else. */
    private static String utf8(String text) {
        if (text.chars().noneMatch(letter -> letter >= 0x80 && letter <= 0xff)
                || text.chars().anyMatch(letter -> letter > 0xff)) {
            return text;
        }
        String read = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return read.indexOf('\ufffd') < 0 ? read : text;
    }
}
