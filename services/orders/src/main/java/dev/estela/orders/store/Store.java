package dev.estela.orders.store;

import java.util.List;
import java.util.Locale;

/** A shop front: its brand, where and when it is at home, and who signs its letters. */
public record Store(
        String store,
        String name,
        String zone,
        String currency,
        String country,
        List<String> languages,
        QuietHours quietHours,
        Sender sender) {

    /** Local time of the recipient during which nobody is written to, as HH:mm. */
    public record QuietHours(String from, String to) {}

    /** Who signs. */
    public record Sender(String name, String email) {}

    /** A store nobody has described yet. */
    static Store withDefaults(String store) {
        return new Store(
                store,
                store,
                "UTC",
                "EUR",
                "ES",
                List.of("es", "en"),
                new QuietHours("21:00", "09:00"),
                new Sender(store, "no-reply@" + store.toLowerCase(Locale.ROOT).replace('_', '-') + ".example"));
    }
}
