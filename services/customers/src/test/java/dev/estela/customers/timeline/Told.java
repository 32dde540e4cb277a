package dev.estela.customers.timeline;

import java.util.Map;

/** What a reader gets to see of an event, in Madrid. */
public final class Told {
    private Told() {}

    public static Map<String, String> words(Telling telling) {
        return Words.of(telling.phrase(), telling.parameters(), telling.at(), "Europe/Madrid");
    }

    public static String spanish(Telling telling) {
        return words(telling).get("es");
    }

    public static String english(Telling telling) {
        return words(telling).get("en");
    }
}
