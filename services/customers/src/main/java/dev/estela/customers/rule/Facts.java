package dev.estela.customers.rule;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of somebody, as far as rules can speak of it. What is not known is not there. */
public record Facts(Map<NumberField, Long> numbers, Map<WordField, Set<String>> words) {
    @Nullable
    Long number(NumberField field) {
        return numbers.get(field);
    }

    boolean say(WordField field, String word) {
        return words.getOrDefault(field, Set.of()).contains(word);
    }
}
