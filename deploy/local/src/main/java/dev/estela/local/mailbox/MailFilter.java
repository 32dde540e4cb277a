package dev.estela.local.mailbox;

import dev.estela.local.web.LocalRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * Which mails to list, the newest first.
 *
 * @param to a whole address, or a part of one when it has no {@code @}
 * @param subject a part of the subject
 * @param order the order a mail is about
 * @param before only mails that came before the one with this number
 */
record MailFilter(
        Optional<String> to, Optional<String> subject, Optional<String> order, Optional<Long> before, int limit) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;

    static MailFilter of(LocalRequest request) {
        return new MailFilter(
                request.parameter("to").map(to -> to.strip().toLowerCase(Locale.ROOT)),
                request.parameter("subject"),
                request.parameter("order"),
                request.parameter("after").map(after -> number("after", after)),
                request.parameter("limit").map(MailFilter::limit).orElse(DEFAULT_LIMIT));
    }

    private static int limit(String text) {
        long limit = number("limit", text);
        if (limit < 1) {
            throw new BadParameterException("limit", "must be at least 1");
        }
        return (int) Math.min(limit, LARGEST_LIMIT);
    }

    private static long number(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadParameterException(name, "is not what a list gave");
        }
    }

    /** A query parameter that cannot be used. */
    static class BadParameterException extends RuntimeException {
        private final String parameter;

        BadParameterException(String parameter, String message) {
            super(message);
            this.parameter = parameter;
        }

        String parameter() {
            return parameter;
        }
    }
}
