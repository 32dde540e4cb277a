package dev.estela.tickets.reason;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes what a customer wrote for one of the reasons: whose words stand in it, the longest and most of them. An agent has the last word. */
final class ReasonGuess {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");

    /** What is read of a long text: what it is about is said at its beginning. */
    private static final int READ = 5_000;

    private ReasonGuess() {}

    /** @param reasons only those in use that have no more precise ones are proposed */
    static Optional<String> of(String text, List<Reason> reasons) {
        String plain = plain(text.substring(0, Math.min(READ, text.length())));
        String best = null;
        int most = 0;
        for (Reason reason : reasons) {
            int weight = isPrecise(reason, reasons) ? weight(plain, reason) : 0;
            if (weight > most) {
                most = weight;
                best = reason.path();
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isPrecise(Reason reason, List<Reason> reasons) {
        return reason.active()
                && reasons.stream()
                        .noneMatch(other -> other.active() && other.path().startsWith(reason.path() + "/"));
    }

    private static int weight(String plain, Reason reason) {
        return reason.words().values().stream()
                .flatMap(List::stream)
                .map(ReasonGuess::plain)
                .distinct()
                .filter(plain::contains)
                .mapToInt(String::length)
                .sum();
    }

    /** Lower case, without accents, one space between words and around them: whole words are looked for. */
    private static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return " " + NO_WORD.matcher(bare).replaceAll(" ").strip() + " ";
    }
}
