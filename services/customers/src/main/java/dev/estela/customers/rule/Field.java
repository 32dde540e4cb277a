package dev.estela.customers.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule can speak of. */
sealed interface Field permits NumberField, WordField {
    String name();

    /** As it is written. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String word) {
        return all().filter(field -> field.word().equals(word)).findFirst();
    }

    static String words() {
        return all().map(Field::word).collect(Collectors.joining(", "));
    }

    private static Stream<Field> all() {
        return Stream.concat(Stream.of(NumberField.values()), Stream.of(WordField.values()));
    }
}
