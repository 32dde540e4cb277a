package dev.estela.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** The lists the shop is made from. */
final class Lists {
    static final List<String> GIVEN_NAMES = lines("given-names.txt");
    static final List<String> FAMILY_NAMES = lines("family-names.txt");
    static final List<String> STREETS = lines("streets.txt");
    static final List<String> CITIES = lines("cities.csv");
    static final List<String> GOODS = lines("goods.csv");

    private Lists() {}

    static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> lines(String name) {
        try (InputStream text = Lists.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
