package dev.estela.orders.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the customer was told at the till. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Promise(@Nullable Instant shipBy, @Nullable Instant deliverBy) {}
