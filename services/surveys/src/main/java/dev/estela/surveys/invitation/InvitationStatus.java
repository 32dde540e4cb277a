package dev.estela.surveys.invitation;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Where an invitation stands. The arrows are here and nowhere else. */
public enum InvitationStatus {
    PLANNED("planned"),
    INVITED("invited"),
    REMINDED("reminded"),
    ANSWERED("answered"),
    EXPIRED("expired"),
    SKIPPED("skipped");

    @EnumeratedValue
    private final String word;

    InvitationStatus(String word) {
        this.word = word;
    }

    public static Optional<InvitationStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst();
    }

    @JsonValue
    public String word() {
        return word;
    }

    public boolean canBecome(InvitationStatus next) {
        return successors().contains(next);
    }

    private Set<InvitationStatus> successors() {
        return switch (this) {
            case PLANNED -> Set.of(INVITED, SKIPPED);
            case INVITED -> Set.of(REMINDED, ANSWERED, EXPIRED);
            case REMINDED -> Set.of(ANSWERED, EXPIRED);
            case ANSWERED -> Set.of(ANSWERED); // changed their mind within the hour
            case EXPIRED, SKIPPED -> Set.of();
        };
    }
}
