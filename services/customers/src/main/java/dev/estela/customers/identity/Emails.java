package dev.estela.customers.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** E-mail addresses as they are compared: trimmed and in lower case. */
public final class Emails {
    private Emails() {}

    /** The address to compare by; nothing where the text cannot be one. */
    public static @Nullable String normalise(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String address = given.strip().toLowerCase(Locale.ROOT);
        int at = address.indexOf('@');
        return at > 0 && at == address.lastIndexOf('@') && at < address.length() - 1 && address.indexOf(' ') < 0
                ? address
                : null;
    }
}
