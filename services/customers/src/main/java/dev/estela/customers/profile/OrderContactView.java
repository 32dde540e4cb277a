package dev.estela.customers.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.estela.chassis.security.OfStore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one order said of its customer.
 *
 * @param recipient whom the parcel goes to
 * @param phone E.164 where it could be read, else as it was given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderContactView(
        String orderId,
        String customerId,
        String store,
        Instant placedAt,
        @Nullable String name,
        @Nullable String recipient,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable String city,
        @Nullable String postalCode)
        implements OfStore {}
