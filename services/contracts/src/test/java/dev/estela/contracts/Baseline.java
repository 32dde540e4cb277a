package dev.estela.contracts;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The shapes of all released contracts, one line for each place, so that a review sees what changes. */
final class Baseline {
    static final Path FILE = Contracts.MODULE.resolve("src/test/resources/baseline/contracts.json");

    private Baseline() {}

    static SortedMap<String, SortedMap<String, Facts>> current() {
        var shapes = new TreeMap<String, SortedMap<String, Facts>>();
        Contracts.names().forEach(contract -> shapes.put(contract, Shape.of(Contracts.schemaFile(contract))));
        return shapes;
    }

    static SortedMap<String, SortedMap<String, Facts>> released() {
        try {
            return Contracts.JSON.readValue(
                    FILE.toFile(), new TypeReference<TreeMap<String, SortedMap<String, Facts>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(SortedMap<String, SortedMap<String, Facts>> shapes) {
        String body = shapes.entrySet().stream()
                .map(contract -> json(contract.getKey()) + ": " + places(contract.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String places(Map<String, Facts> places) {
        return places.entrySet().stream()
                .map(place -> "  " + json(place.getKey()) + ": " + json(place.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}"));
    }

    private static String json(Object value) {
        try {
            return Contracts.JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
