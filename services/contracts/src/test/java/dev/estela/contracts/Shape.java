package dev.estela.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A schema flattened to the places of its payload ({@code /lines/*}{@code /sku}), references followed. Two schemas of the same shape
 * accept the same payloads, however they are written.
 */
final class Shape {
    private static final Set<String> WORDS = Set.of(
            "$schema", "$defs", "title", "description", "$comment", "$ref", "allOf", "required", "properties", "items");
    private static final Set<String> FACTS = Set.of("type", "enum", "const", "x-extensible", "pattern", "format");
    private static final Set<String> LIMITS =
            Set.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems");
    private static final int DEEPEST = 20;

    private final Function<Path, JsonNode> files;
    private final SortedMap<String, Facts> places = new TreeMap<>();

    private Shape(Function<Path, JsonNode> files) {
        this.files = files;
    }

    /** A schema together with the file it stands in, which its references start from. */
    private record Layer(JsonNode schema, Path file) {}

    static SortedMap<String, Facts> of(Path file) {
        return of(file, Contracts::read);
    }

    static SortedMap<String, Facts> of(Path file, Function<Path, JsonNode> files) {
        Path start = file.normalize();
        var shape = new Shape(files);
        shape.visit("", List.of(new Layer(files.apply(start), start)), false, 0);
        return shape.places;
    }

    private void visit(String place, List<Layer> said, boolean required, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("A contract that contains itself cannot be compared: " + place);
        }
        List<Layer> layers =
                said.stream().flatMap(layer -> unfold(layer).stream()).toList();
        Facts facts = layers.stream().map(layer -> facts(layer.schema())).reduce(Facts.ANYTHING, Facts::and);
        places.put(place, required ? facts.require() : facts);
        Set<String> mandatory = new HashSet<>();
        layers.forEach(layer -> layer.schema().path("required").forEach(name -> mandatory.add(name.asText())));
        for (String property : names(layers)) {
            List<Layer> children =
                    children(layers, layer -> layer.schema().path("properties").path(property));
            visit(place + "/" + property, children, mandatory.contains(property), depth + 1);
        }
        List<Layer> items = children(layers, layer -> layer.schema().path("items"));
        if (!items.isEmpty()) {
            visit(place + "/*", items, false, depth + 1);
        }
    }

    private List<Layer> unfold(Layer layer) {
        var all = new ArrayList<>(List.of(layer));
        if (layer.schema().has("$ref")) {
            all.addAll(unfold(target(layer)));
        }
        layer.schema().path("allOf").forEach(part -> all.addAll(unfold(new Layer(part, layer.file()))));
        return all;
    }

    private Layer target(Layer layer) {
        String[] reference = layer.schema().path("$ref").asText().split("#", 2);
        Path file = reference[0].isEmpty()
                ? layer.file()
                : layer.file().resolveSibling(reference[0]).normalize();
        JsonNode target = files.apply(file).at(reference.length > 1 ? reference[1] : "");
        if (target.isMissingNode()) {
            throw new IllegalStateException(layer.file() + " refers to nothing: " + String.join("#", reference));
        }
        return new Layer(target, file);
    }

    private static Set<String> names(List<Layer> layers) {
        var names = new TreeSet<String>();
        layers.forEach(layer -> layer.schema().path("properties").fieldNames().forEachRemaining(names::add));
        return names;
    }

    private static List<Layer> children(List<Layer> layers, Function<Layer, JsonNode> child) {
        return layers.stream()
                .filter(layer -> !child.apply(layer).isMissingNode())
                .map(layer -> new Layer(child.apply(layer), layer.file()))
                .toList();
    }

    private static Facts facts(JsonNode schema) {
        var types = new TreeSet<String>();
        var values = new TreeSet<String>();
        var limits = new TreeMap<String, Long>();
        var patterns = new TreeSet<String>();
        schema.properties().forEach(entry -> {
            String word = entry.getKey();
            JsonNode said = entry.getValue();
            switch (word) {
                case "type" -> each(said).forEach(type -> types.add(type.asText()));
                case "enum" ->
                    each(said).stream().filter(value -> !value.isNull()).forEach(value -> values.add(value.asText()));
                case "const" -> values.add(said.asText());
                case "pattern" -> patterns.add("pattern:" + digest(said.asText()));
                case "format" -> patterns.add("format:" + said.asText());
                default -> other(word, said, limits);
            }
        });
        return new Facts(false, types, values, schema.path("x-extensible").asBoolean(), limits, patterns);
    }

    /** A word this check does not understand could hide a breaking change. */
    private static void other(String word, JsonNode said, SortedMap<String, Long> limits) {
        if (LIMITS.contains(word)) {
            limits.put(word, said.asLong());
        } else if (!WORDS.contains(word) && !FACTS.contains(word)) {
            throw new IllegalStateException("The compatibility check does not know the word " + word);
        }
    }

    private static List<JsonNode> each(JsonNode said) {
        return said.isArray() ? said.valueStream().toList() : List.of(said);
    }

    private static String digest(String pattern) {
        return java.util
                .UUID
                .nameUUIDFromBytes(pattern.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    }
}
