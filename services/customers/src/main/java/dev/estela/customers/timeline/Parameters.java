package dev.estela.customers.timeline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What fills a phrase; what is not known is left out, and the phrase says its default. */
public final class Parameters {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public static Parameters with(String name, @Nullable Object value) {
        return new Parameters().and(name, value);
    }

    public Parameters and(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value instanceof Instant instant ? instant.toString() : value);
        }
        return this;
    }

    public Map<String, Object> values() {
        return values;
    }

    /** As they come back from the table. */
    static final class Values extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;
    }
}
