package dev.estela.customers.preference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wishes as a contact's event tells them; absent is what is as usual. The language goes as the contact's own. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Published(
        @Nullable String channel,
        @Nullable QuietHours quietHours,
        @Nullable List<String> unwanted,
        @Nullable Boolean doNotSurvey) {
    static final Published NOTHING = new Published(null, null, null, null);

    /** Times of day where the store is. */
    public record QuietHours(String from, String to) {}
}
