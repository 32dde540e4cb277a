package dev.estela.customers.search;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sums as people write them: 34,90 and 34.90 and 1.234,50 and 35. */
final class Amounts {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3}(?:[.,' ]\\d{3})+|\\d{1,9})(?:[.,](\\d{2}))?");

    private Amounts() {}

    /** @param minor in the currency's smallest unit; a currency nobody knows counts as one of hundredths */
    static String word(long minor, @Nullable String currency) {
        return BigDecimal.valueOf(minor, digits(currency)).toPlainString();
    }

    private static int digits(@Nullable String currency) {
        try {
            return currency == null
                    ? 2
                    : Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return 2;
        }
    }

    /** What a sum may stand as in the index; nothing where the text is no sum. */
    static List<String> read(String text) {
        Matcher written = WRITTEN.matcher(text.replaceAll("[€$£\\s]", ""));
        if (!written.matches()) {
            return List.of();
        }
        String whole = written.group(1).replaceAll("\\D", "");
        String cents = written.group(2);
        return cents == null ? List.of(whole, whole + ".00") : List.of(whole + "." + cents);
    }
}
