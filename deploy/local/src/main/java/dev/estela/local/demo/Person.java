package dev.estela.local.demo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;

/** Somebody who does not exist: the mail domain is reserved for examples, and the phone numbers are made of zeros. */
record Person(String id, String name, String email, String phone, String locale, String street, String city) {

    static Person invent(int number, Random random) {
        String given = Lists.any(Lists.GIVEN_NAMES, random);
        String family = Lists.any(Lists.FAMILY_NAMES, random);
        String email = "%s.%s%d@correo.example.com".formatted(plain(given), plain(family), number);
        String street = "%s %d".formatted(Lists.any(Lists.STREETS, random), 1 + random.nextInt(80));
        return new Person(
                "c-%03d".formatted(number),
                given + " " + family,
                email,
                "+34600000%03d".formatted(number % 1000),
                random.nextInt(8) == 0 ? "en-GB" : "es-ES",
                street,
                Lists.any(Lists.CITIES, random));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
