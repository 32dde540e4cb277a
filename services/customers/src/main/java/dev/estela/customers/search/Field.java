package dev.estela.customers.search;

import java.util.Arrays;

/** What an order is found by. The letter stands before each word in the index, so that one index holds them all. */
enum Field {
    ORDER('o', true),
    PARCEL('t', true),
    EMAIL('e', true),
    PHONE('p', true),
    NAME('n', false),
    CITY('c', false),
    POSTAL_CODE('z', false),
    ITEM('i', false),
    SKU('s', false),
    AMOUNT('a', false);

    private final char letter;
    private final boolean identifying;

    /** @param identifying few orders have the same value: who asks by it means exactly these */
    Field(char letter, boolean identifying) {
        this.letter = letter;
        this.identifying = identifying;
    }

    boolean identifying() {
        return identifying;
    }

    String key(String word) {
        return letter + word;
    }

    static Field of(String key) {
        return Arrays.stream(values())
                .filter(field -> field.letter == key.charAt(0))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No field has this letter: " + key));
    }
}
