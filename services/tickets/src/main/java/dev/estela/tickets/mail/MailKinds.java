package dev.estela.tickets.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells people from programs, by what RFC 3834, RFC 3464 and RFC 5965 say, and by what programs do that do not know them. */
final class MailKinds {
    private static final Pattern SERVER = Pattern.compile(
            "(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon|mdaemon)@.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FAILURE = Pattern.compile(
            "(?:undeliver|delivery (?:status|failure|has failed|incomplete)|mail delivery (?:failed|system)|returned mail|failure notice|non remis|unzustellbar|"
                    + "no se ha podido entregar|delayed mail|warning: could not send).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AWAY = Pattern.compile(
            "(?:auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office|respuesta autom[aá]tica|fuera de la oficina|abwesenheit|r[eé]ponse automatique|"
                    + "resposta autom[aà]tica|risposta automatica|absent du bureau).*",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> OF_PROGRAMS = List.of("bulk", "junk", "list", "auto_reply", "auto-reply");

    private MailKinds() {}

    static MailKind of(MailHeaders headers, MimeMessage message, String subject) {
        String type = lower(type(message));
        if (type.contains("feedback-report")) {
            return MailKind.COMPLAINT;
        }
        if (isBounce(headers, type, subject)) {
            return MailKind.BOUNCE;
        }
        return isAutomatic(headers, subject) ? MailKind.AUTOMATIC : MailKind.MESSAGE;
    }

    private static boolean isBounce(MailHeaders headers, String type, String subject) {
        if (type.startsWith("multipart/report") && !type.contains("disposition-notification")) {
            return true;
        }
        boolean server = headers.addresses("From").stream()
                .anyMatch(from -> SERVER.matcher(from.address()).matches());
        boolean failed = headers.raw("X-Failed-Recipients") != null
                || FAILURE.matcher(subject).matches();
        return headers.raw("X-Failed-Recipients") != null || server && (failed || isNobody(headers));
    }

    private static boolean isAutomatic(MailHeaders headers, String subject) {
        String submitted = lower(headers.text("Auto-Submitted"));
        String precedence = lower(headers.text("Precedence"));
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || OF_PROGRAMS.contains(precedence)
                || headers.raw("X-Autoreply") != null
                || headers.raw("X-Autorespond") != null
                || headers.raw("X-Auto-Response-Suppress") != null
                        && AWAY.matcher(subject).matches()
                || headers.raw("List-Id") != null
                || headers.raw("Feedback-ID") != null
                || isNobody(headers)
                || AWAY.matcher(subject).matches();
    }

    /** The empty return path: who sends like this wants no answer. */
    private static boolean isNobody(MailHeaders headers) {
        String path = headers.raw("Return-Path");
        return path != null && path.strip().equals("<>");
    }

    private static String type(MimeMessage message) {
        try {
            return message.getContentType();
        } catch (MessagingException e) {
            return "";
        }
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
