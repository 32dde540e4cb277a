package dev.estela.orders.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.chassis.http.FieldError;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a store from what somebody put, and names every field that is wrong. */
final class StoreForm {
    private static final Set<String> FIELDS =
            Set.of("store", "name", "zone", "currency", "country", "languages", "quietHours", "sender");
    private static final Predicate<String> TIME =
            Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]").asMatchPredicate();
    private static final Predicate<String> NAME =
            Pattern.compile("[^\\p{Cntrl}]{1,200}").asMatchPredicate();
    private static final Predicate<String> EMAIL = Pattern.compile(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
            .asMatchPredicate();
    private static final Predicate<String> LANGUAGE =
            Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}").asMatchPredicate();

    private final List<FieldError> faults = new ArrayList<>();
    private final JsonNode body;

    StoreForm(String store, JsonNode body) {
        this.body = body;
        check(StoreId.isValid(store), "store", StoreId.RULE);
        check(body.isObject(), "", "must be an object");
        check(
                !body.hasNonNull("store") || body.get("store").asText().equals(store),
                "/store",
                "must be the store of the path");
        body.fieldNames().forEachRemaining(name -> check(FIELDS.contains(name), "/" + name, "is not known"));
    }

    Store read(String store) {
        return new Store(
                store,
                text("/name", NAME, "must be 1 to 200 characters without line breaks"),
                text("/zone", StoreForm::isZone, "must be a time zone such as Europe/Madrid"),
                text("/currency", StoreForm::isCurrency, "must be an ISO 4217 currency such as EUR"),
                text("/country", StoreForm::isCountry, "must be an ISO 3166 country of two letters such as ES"),
                languages(),
                new Store.QuietHours(
                        text("/quietHours/from", TIME, "must be a time as HH:mm"),
                        text("/quietHours/to", TIME, "must be a time as HH:mm")),
                new Store.Sender(
                        text("/sender/name", NAME, "must be 1 to 200 characters without line breaks"),
                        text("/sender/email", EMAIL, "must be an e-mail address")));
    }

    List<FieldError> faults() {
        return faults;
    }

    private List<String> languages() {
        JsonNode node = body.path("languages");
        check(node.isArray() && !node.isEmpty(), "/languages", "must name at least one language");
        Set<String> languages = new LinkedHashSet<>();
        for (int i = 0; i < node.size(); i++) {
            languages.add(text("/languages/" + i, LANGUAGE, "must be a language such as es or pt-BR"));
        }
        return List.copyOf(languages);
    }

    private String text(String pointer, Predicate<String> rule, String message) {
        JsonNode node = body.at(pointer);
        check(node.isTextual() && rule.test(node.asText()), pointer, message);
        return node.asText();
    }

    private void check(boolean good, String pointer, String message) {
        if (!good) {
            faults.add(new FieldError(pointer, message));
        }
    }

    private static boolean isZone(String text) {
        try {
            return ZoneId.of(text).getId().length() <= 64;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isCurrency(String text) {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .anyMatch(text::equals);
    }

    private static boolean isCountry(@Nullable String text) {
        return Set.of(Locale.getISOCountries()).contains(text);
    }
}
