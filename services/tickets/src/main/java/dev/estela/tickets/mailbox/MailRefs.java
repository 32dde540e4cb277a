package dev.estela.tickets.mailbox;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** By what a mail says which ticket it belongs to. Pure. */
final class MailRefs {
    /** As the subject of our own mails ends: {@code [T-1001]}. */
    private static final Pattern TOKEN = Pattern.compile("\\[(T-[0-9]{1,18})]");

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id:\\s*(<[^<>\\s]+>)");
    private static final int MOST = 50;

    private MailRefs() {}

    /** The Message-IDs it answers, newest first. */
    static List<String> thread(Received received) {
        return received.answered().limit(MOST).toList();
    }

    /** The Message-IDs of mails that a mail server gives back. */
    static List<String> returned(Received received) {
        Stream<String> within =
                MESSAGE_ID.matcher(received.everything()).results().map(found -> found.group(1));
        return Stream.concat(received.answered(), within).distinct().limit(MOST).toList();
    }

    /** The number in the subject. Anybody can write one: it counts only from the ticket's own customer. */
    static List<String> numbers(String subject) {
        return TOKEN.matcher(subject)
                .results()
                .map(found -> found.group(1))
                .limit(1)
                .toList();
    }
}
