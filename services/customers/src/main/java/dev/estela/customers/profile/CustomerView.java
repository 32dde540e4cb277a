package dev.estela.customers.profile;

import dev.estela.chassis.security.OfStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of a store.
 *
 * @param customerId as asked for, or the person's own in lists
 * @param customerIds every customer id of this person
 * @param emails the newest contact's first
 * @param erasedAt when what was personal was last erased
 * @param consents where they stand, by purpose
 */
public record CustomerView(
        String customerId,
        String personId,
        String store,
        @Nullable String name,
        @Nullable String locale,
        List<String> emails,
        List<String> phones,
        List<String> customerIds,
        long orders,
        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt,
        @Nullable Instant erasedAt,
        List<String> tags,
        List<Agreed> consents,
        List<Known> identities)
        implements OfStore {

    CustomerView askedAs(String id) {
        return new CustomerView(
                id,
                personId,
                store,
                name,
                locale,
                emails,
                phones,
                customerIds,
                orders,
                firstOrderAt,
                lastOrderAt,
                erasedAt,
                tags,
                consents,
                identities);
    }

    /**
     * A value that leads to this person, and how it became known.
     *
     * @param matchedBy by which value a new customer id was recognised as this person
     */
    public record Known(
            String kind,
            String value,
            String orderId,
            Instant since,
            @Nullable Match matchedBy) {}

    /** What they said last about one purpose, and of which text. */
    public record Agreed(String purpose, boolean given, Instant at, String textVersion) {}

    public record Match(String kind, String value) {}
}
