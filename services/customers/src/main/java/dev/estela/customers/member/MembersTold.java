package dev.estela.customers.member;

import java.util.Collection;

/** A timer's payload, due at once: of these people something follows from their segments, or no longer does. */
public record MembersTold(Collection<String> personIds) {
    public static final String KIND = "segment-told";
}
