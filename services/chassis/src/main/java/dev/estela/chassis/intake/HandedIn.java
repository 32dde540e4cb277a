package dev.estela.chassis.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that was handed in and has passed its checks, on its way to Kafka.
 *
 * @param payload its data as JSON text
 * @param headers as the record gets them
 */
public record HandedIn(String key, String payload, Map<String, String> headers) {

    public HandedIn {
        headers = Map.copyOf(headers);
    }

    public static Builder of(String key, String payload) {
        return new Builder(key, payload);
    }

    /** The attributes of its envelope; those it does not have are left out. */
    public static final class Builder {
        private final String key;
        private final String payload;
        private final Map<String, String> headers = new LinkedHashMap<>();

        private Builder(String key, String payload) {
            this.key = key;
            this.payload = payload;
            headers.put("content-type", "application/json");
            headers.put("ce_specversion", "1.0");
        }

        public Builder attribute(String name, @Nullable String value) {
            return header("ce_" + name, value);
        }

        public Builder traceparent(@Nullable String value) {
            return header("traceparent", value);
        }

        public HandedIn build() {
            return new HandedIn(key, payload, headers);
        }

        private Builder header(String name, @Nullable String value) {
            if (value != null) {
                headers.put(name, value);
            }
            return this;
        }
    }
}
