package dev.estela.tracking.fact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** Where a scan was made, as far as the carrier says. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Place(
        @Nullable String name,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country) {}
