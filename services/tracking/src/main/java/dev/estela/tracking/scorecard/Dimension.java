package dev.estela.tracking.scorecard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What figures are told apart by; services and lanes are those of each carrier. The names are those of the columns. */
public enum Dimension {
    CARRIER,
    SERVICE,
    LANE;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Dimension> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
