package dev.estela.customers.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/** Phone numbers in E.164, read as somebody in the store's country would write them. */
public final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {}

    /**
     * @param country ISO 3166 alpha-2; absent while the store is unknown, and then only numbers with their country code can be read
     * @return nothing where the text is no valid number: an invented one must never join two people
     */
    public static @Nullable String normalise(@Nullable String given, @Nullable String country) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            var number = NUMBERS.parse(given, country);
            return NUMBERS.isValidNumber(number) ? NUMBERS.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }
}
