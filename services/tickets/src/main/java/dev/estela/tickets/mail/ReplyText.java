package dev.estela.tickets.mail;

import java.util.ArrayList;
import java.util.List;

/** What somebody wrote in a mail, without what their mail program put below it: the message they answer, a signature, an advertisement. */
public final class ReplyText {
    private ReplyText() {}

    /** @return the new text; the whole where nothing else is there */
    public static String of(String text) {
        List<String> lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .lines()
                .toList();
        String kept = join(kept(lines));
        return kept.isEmpty() ? join(lines) : kept;
    }

    private static List<String> kept(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            int attribution = QuoteMarks.attribution(lines, at);
            if (attribution > 0) {
                return around(lines, at, at + attribution);
            }
            int headers = QuoteMarks.isOriginal(lines.get(at)) ? original(lines, at) : QuoteMarks.headers(lines, at);
            if (headers > 0) {
                List<String> before = lines.subList(0, at);
                return isBlank(before) ? kept(lines.subList(at + headers, lines.size())) : trimmed(before);
            }
            if (QuoteMarks.isSignature(lines.get(at)) && !isBlank(lines.subList(0, at))) {
                return trimmed(lines.subList(0, at));
            }
        }
        return trimmed(withoutQuotesAtTheEnd(lines));
    }

    /** The line that says that a message follows, and that message's header. */
    private static int original(List<String> lines, int at) {
        int next = at + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() && QuoteMarks.headers(lines, next) > 0
                ? next - at + QuoteMarks.headers(lines, next)
                : 1;
    }

    /** Answers stand above the quotation, below it, or within it. */
    private static List<String> around(List<String> lines, int from, int to) {
        List<String> before = lines.subList(0, from);
        List<String> rest = lines.subList(to, lines.size());
        boolean quotes = rest.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(QuoteMarks::isQuoted)
                .isPresent();
        if (!quotes || QuoteMarks.isQuoted(lines.get(from))) {
            return isBlank(before) ? kept(rest) : trimmed(before);
        }
        List<String> answers = ending(rest);
        List<String> below =
                answers.stream().filter(line -> !QuoteMarks.isQuoted(line)).toList();
        if (isBlank(below)) {
            return trimmed(before);
        }
        if (isBlank(before)) {
            return trimmed(below);
        }
        List<String> all = new ArrayList<>(before);
        all.addAll(answers);
        return trimmed(all);
    }

    /** Up to whatever ends an answer below a quotation. */
    private static List<String> ending(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean quoted = QuoteMarks.isQuoted(line);
            if (!quoted
                    && (QuoteMarks.isSignature(line)
                            || QuoteMarks.isOriginal(line)
                            || QuoteMarks.attribution(lines, at) > 0
                            || QuoteMarks.headers(lines, at) > 0
                            || line.matches("\\p{L}{1,3}>.*"))) {
                return lines.subList(0, at);
            }
        }
        return lines;
    }

    private static List<String> withoutQuotesAtTheEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && (lines.get(end - 1).isBlank() || QuoteMarks.isQuoted(lines.get(end - 1)))) {
            end--;
        }
        return isBlank(lines.subList(0, end)) ? lines : lines.subList(0, end);
    }

    /** Without delimiters, and without what a phone adds, at the end. */
    private static List<String> trimmed(List<String> lines) {
        int end = lines.size();
        for (int at = 0; at < end; at++) {
            if (QuoteMarks.isDevice(lines.get(at)) && !isBlank(lines.subList(0, at))) {
                end = at;
            }
        }
        while (end > 0 && (lines.get(end - 1).isBlank() || QuoteMarks.isDelimiter(lines.get(end - 1)))) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static boolean isBlank(List<String> lines) {
        return lines.stream().allMatch(line -> line.isBlank() || QuoteMarks.isDelimiter(line));
    }

    private static String join(List<String> lines) {
        int first = 0;
        int last = lines.size();
        while (first < last && lines.get(first).isBlank()) {
            first++;
        }
        while (last > first && lines.get(last - 1).isBlank()) {
            last--;
        }
        return String.join("\n", lines.subList(first, last));
    }
}
