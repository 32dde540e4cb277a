package dev.estela.bench.search;

import java.util.Random;
import java.util.function.BiFunction;

/** What an agent may be told of an order, as they would type it. */
enum QueryKind {
    PHONE(true, (one, random) -> one.phone()),
    PHONE_WITH_SPACES(
            true,
            (one, random) -> "+34 " + one.phone().substring(0, 3) + " "
                    + one.phone().substring(3, 6) + " " + one.phone().substring(6)),
    BEGINNING_OF_PHONE(false, (one, random) -> one.phone().substring(0, 7)),
    EMAIL(true, (one, random) -> one.email()),
    ORDER_NUMBER(true, (one, random) -> one.number()),
    TRACKING_NUMBER(true, (one, random) -> one.parcel()),
    NAME(false, (one, random) -> one.given() + " " + one.surname() + " " + one.second()),
    MISTYPED_NAME(false, QueryKind::mistypedName),
    NAME_AND_CITY(false, (one, random) -> one.given() + " " + one.surname() + " " + one.city()),
    NAME_CITY_AND_ITEM(false, (one, random) -> one.given() + " " + one.city() + " " + one.item()),
    POSTCODE_AND_NAME(false, (one, random) -> one.postalCode() + " " + one.surname()),
    AMOUNT(false, (one, random) -> one.sum().replace('.', ',')),
    AMOUNT_AND_CITY(false, (one, random) -> one.sum() + " " + one.city()),
    SKU(false, (one, random) -> one.sku()),
    ITEM_AND_COLOUR(false, (one, random) -> one.item() + " " + one.colour());

    /** Whether it finds this order and no other. */
    final boolean exact;

    /** Whether another name may be meant that is as near, and borne by more. */
    final boolean guessed;

    private final BiFunction<Purchase, Random, String> typed;

    QueryKind(boolean exact, BiFunction<Purchase, Random, String> typed) {
        this.exact = exact;
        this.guessed = name().startsWith("MISTYPED");
        this.typed = typed;
    }

    String typed(Purchase order, Random random) {
        return typed.apply(order, random);
    }

    /** A name of three letters is taken as it stands, and so is a slip that makes another name. */
    private static String mistypedName(Purchase one, Random random) {
        for (int tries = 0; tries < 10; tries++) {
            String slip = mistyped(one.surname(), random);
            if (slip.length() >= 4 && !Purchase.words().contains(slip)) {
                return slip + " " + one.second();
            }
        }
        return one.surname() + " " + one.second();
    }

    /** Two neighbours exchanged. */
    private static String mistyped(String word, Random random) {
        int at = random.nextInt(word.length() - 1);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
