package dev.estela.orders.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the goods go. Personal data: it leaves on {@code estela.order-contact} only, and is not kept. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Address(
        @Nullable String name,
        @Nullable List<String> lines,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {

    @Nullable
    Destination destination() {
        return country == null && region == null ? null : new Destination(country, region);
    }
}
