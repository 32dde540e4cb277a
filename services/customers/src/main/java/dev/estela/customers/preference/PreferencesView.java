package dev.estela.customers.preference;

import dev.estela.chassis.security.OfStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wishes, as it stands.
 *
 * @param version 0 while they have said nothing
 */
public record PreferencesView(
        String personId,
        String store,
        WayToWrite channel,
        @Nullable String language,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        List<OptionalKind> unwanted,
        boolean doNotSurvey,
        long version,
        @Nullable Instant changedAt,
        @Nullable String changedBy)
        implements OfStore {}
