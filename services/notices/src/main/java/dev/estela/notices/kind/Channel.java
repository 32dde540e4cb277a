package dev.estela.notices.kind;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a notice travels. */
public enum Channel {
    EMAIL,
    /** A gateway for SMS and chat that takes JSON over HTTP. */
    HTTP;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> find(String wire) {
        return Arrays.stream(values()).filter(c -> c.wire().equals(wire)).findFirst();
    }

    @JsonCreator
    public static Channel of(String wire) {
        return find(wire).orElseThrow(() -> new IllegalArgumentException("No channel is called " + wire));
    }
}
