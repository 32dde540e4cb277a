package dev.estela.customers.search;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an agent typed: everything asked for must be true of an order.
 *
 * @param readings the likeliest first; another is tried where one finds nothing
 */
record SearchQuery(String text, List<List<Asked>> readings) {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;
    /** Digits with what people put between them: a phone number is one thing, however many spaces it has. */
    private static final Pattern ONE_NUMBER = Pattern.compile("\\+?[\\d\\s().\\-/]{6,24}");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    static SearchQuery of(@Nullable String given) {
        String text = given == null ? "" : given.strip();
        if (Spelling.code(text).isEmpty()) {
            throw invalid("must hold a letter or a digit");
        }
        if (text.length() > LONGEST) {
            throw invalid("must have at most " + LONGEST + " characters");
        }
        List<Asked> apart = apart(text);
        if (apart.size() > MOST_WORDS) {
            throw invalid("must have at most " + MOST_WORDS + " words");
        }
        boolean together = apart.size() > 1 && ONE_NUMBER.matcher(text).matches();
        return new SearchQuery(text, together ? List.of(List.of(Asked.of(text)), apart) : List.of(apart));
    }

    private static List<Asked> apart(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : SPACE.split(text)) {
            boolean number = part.indexOf('@') >= 0 || part.chars().anyMatch(Character::isDigit);
            parts.addAll(number ? List.of(part) : Spelling.words(part));
        }
        return parts.stream()
                .filter(part -> !Spelling.code(part).isEmpty())
                .map(Asked::of)
                .toList();
    }

    private static RuntimeException invalid(String message) {
        return Problem.invalid(List.of(new FieldError("q", message)));
    }
}
