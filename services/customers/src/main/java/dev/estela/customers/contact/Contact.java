package dev.estela.customers.contact;

import dev.estela.customers.member.Suppression;
import dev.estela.customers.preference.Preferences;
import dev.estela.customers.preference.Published;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a customer, as others know it.
 *
 * @param locale the language to write in
 * @param segments what follows from those they belong to; nothing where nothing does
 * @param placedAt when the order was placed that says so
 */
record Contact(
        String store,
        String customerId,
        String personId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable Published preferences,
        @Nullable List<Suppression> segments,
        Instant placedAt,
        long version) {

    /**
     * @param orders of one customer; each value is the newest that any of them gives
     * @param wishes of the person; their language goes before that of the orders
     * @param segments of the person
     */
    static Contact of(
            String personId,
            List<OrderContact> orders,
            @Nullable Preferences wishes,
            @Nullable List<Suppression> segments) {
        var sorted = orders.stream().sorted(OrderContact.NEWEST_FIRST).toList();
        var newest = sorted.getFirst();
        return new Contact(
                newest.store(),
                newest.customerId(),
                personId,
                newest(sorted, OrderContact::name),
                newest(sorted, OrderContact::email),
                newest(sorted, OrderContact::phone),
                wishes == null || wishes.language() == null ? newest(sorted, OrderContact::locale) : wishes.language(),
                wishes == null ? null : wishes.published(),
                segments,
                newest.placedAt(),
                0);
    }

    CustomerKey customer() {
        return new CustomerKey(store, customerId);
    }

    /** @param before absent for a customer nobody has heard of */
    Contact after(@Nullable Contact before) {
        long next = before == null ? 1 : before.version() + (saysTheSameAs(before) ? 0 : 1);
        return new Contact(
                store, customerId, personId, name, email, phone, locale, preferences, segments, placedAt, next);
    }

    boolean isVersionOf(@Nullable Contact before) {
        return before != null && before.version() == version;
    }

    private boolean saysTheSameAs(Contact other) {
        return Objects.equals(personId, other.personId)
                && Objects.equals(name, other.name)
                && Objects.equals(email, other.email)
                && Objects.equals(phone, other.phone)
                && Objects.equals(locale, other.locale)
                && Objects.equals(preferences, other.preferences)
                && Objects.equals(segments, other.segments);
    }

    private static @Nullable String newest(List<OrderContact> sorted, Function<OrderContact, @Nullable String> value) {
        for (var order : sorted) {
            String found = value.apply(order);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
