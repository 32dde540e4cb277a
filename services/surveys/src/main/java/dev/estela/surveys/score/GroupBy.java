package dev.estela.surveys.score;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What figures can be told apart by; the names are those of the columns. */
enum GroupBy {
    STORE,
    CARRIER,
    SERVICE,
    LANE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<GroupBy> of(String word) {
        return Arrays.stream(values())
                .filter(group -> group.word().equals(word))
                .findFirst();
    }
}
