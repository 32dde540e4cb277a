package dev.estela.customers.search;

import static dev.estela.customers.search.Field.AMOUNT;
import static dev.estela.customers.search.Field.CITY;
import static dev.estela.customers.search.Field.EMAIL;
import static dev.estela.customers.search.Field.ITEM;
import static dev.estela.customers.search.Field.NAME;
import static dev.estela.customers.search.Field.ORDER;
import static dev.estela.customers.search.Field.PARCEL;
import static dev.estela.customers.search.Field.PHONE;
import static dev.estela.customers.search.Field.POSTAL_CODE;
import static dev.estela.customers.search.Field.SKU;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is found: what its shop, its customer's data and its carrier say of it.
 *
 * @param keys under which it stands in the index now
 */
record OrderDoc(
        long docId,
        String orderId,
        SortedSet<String> keys,
        @Nullable Instant placedAt,
        @Nullable String store,
        @Nullable String customerId,
        Bought bought,
        Buyer buyer,
        Scanned scanned) {

    /** @param version 0 while the order is not known */
    record Bought(
            long version,
            @Nullable String number,
            @Nullable String status,
            @Nullable String delivery,
            @Nullable String currency,
            @Nullable Long total,
            List<OrderSaid.Item> items,
            List<String> parcels) {}

    /**
     * @param version 0 while nothing is known of them
     * @param phone E.164
     */
    record Buyer(
            long version,
            @Nullable String name,
            @Nullable String recipient,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String phoneGiven,
            @Nullable String city,
            @Nullable String postalCode) {
        static Buyer nobody(long version) {
            return new Buyer(version, null, null, null, null, null, null, null);
        }
    }

    record Scanned(
            @Nullable String carrier,
            @Nullable String status,
            @Nullable Instant at) {}

    OrderDoc withKeys(SortedSet<String> next) {
        return new OrderDoc(docId, orderId, next, placedAt, store, customerId, bought, buyer, scanned);
    }

    /** The keys it should stand under: none while nobody knows when it was placed. */
    SortedSet<String> wantedKeys() {
        SortedSet<String> wanted = new TreeSet<>();
        if (placedAt == null) {
            return wanted;
        }
        add(wanted, ORDER, orderId, Spelling::code);
        add(wanted, ORDER, bought.number(), Spelling::code);
        bought.parcels().forEach(parcel -> add(wanted, PARCEL, parcel, Spelling::code));
        bought.items().forEach(item -> {
            add(wanted, SKU, item.sku(), Spelling::code);
            addWords(wanted, ITEM, item.title());
        });
        if (bought.total() != null) {
            wanted.add(AMOUNT.key(Amounts.word(bought.total(), bought.currency())));
        }
        addWords(wanted, NAME, buyer.name());
        addWords(wanted, NAME, buyer.recipient());
        addWords(wanted, CITY, buyer.city());
        add(wanted, POSTAL_CODE, buyer.postalCode(), Spelling::code);
        add(wanted, EMAIL, buyer.email(), Spelling::plain);
        addPhone(wanted);
        return wanted;
    }

    /** The words it holds that other orders hold too, and its store. */
    long signature() {
        List<String> words = keys.stream()
                .filter(key -> !Field.of(key).identifying())
                .map(key -> key.substring(1))
                .toList();
        return Signature.of(words) | (store == null ? 0 : Signature.of(store));
    }

    private static void add(
            SortedSet<String> wanted, Field field, @Nullable String value, UnaryOperator<String> compared) {
        String word = value == null ? "" : compared.apply(value);
        if (!word.isEmpty()) {
            wanted.add(field.key(word));
        }
    }

    private static void addWords(SortedSet<String> wanted, Field field, @Nullable String text) {
        if (text != null) {
            Spelling.words(text).forEach(word -> wanted.add(field.key(word)));
        }
    }

    /** With and without its country code. */
    private void addPhone(SortedSet<String> wanted) {
        add(wanted, PHONE, buyer.phone() == null ? buyer.phoneGiven() : buyer.phone(), Spelling::code);
        if (buyer.phone() != null) {
            wanted.add(PHONE.key(national(buyer.phone())));
        }
    }

    private static String national(String e164) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.getNationalSignificantNumber(numbers.parse(e164, null));
        } catch (NumberParseException e) {
            return Spelling.code(e164);
        }
    }
}
