package dev.estela.orders.store;

import java.util.regex.Pattern;

/** What a store may be called: its id stands in keys, paths and host names. */
public final class StoreId {
    public static final String RULE =
            "must be 1 to 63 letters, digits, dots, dashes or underscores, the first one a letter or digit";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private StoreId() {}

    public static boolean isValid(String id) {
        return FORM.matcher(id).matches();
    }
}
