package dev.estela.surveys.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** What a survey asks about. */
public enum SurveyKind {
    /** How the delivery of an order went. */
    DELIVERY("delivery"),
    /** Whether what had gone wrong with an order was put right. */
    RECOVERY("recovery");

    @EnumeratedValue
    private final String word;

    SurveyKind(String word) {
        this.word = word;
    }

    public static Optional<SurveyKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    @JsonValue
    public String word() {
        return word;
    }
}
