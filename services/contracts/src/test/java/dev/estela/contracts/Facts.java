package dev.estela.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a contract says about one place of its payload. Empty {@code types} mean any type, empty {@code values} any value; limits and
 * patterns stand under the names JSON Schema gives them.
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record Facts(
        boolean required,
        SortedSet<String> types,
        SortedSet<String> values,
        boolean extensible,
        SortedMap<String, Long> limits,
        SortedSet<String> patterns) {

    static final Facts ANYTHING =
            new Facts(false, new TreeSet<>(), new TreeSet<>(), false, new TreeMap<>(), new TreeSet<>());

    Facts {
        types = types == null ? new TreeSet<>() : types;
        values = values == null ? new TreeSet<>() : values;
        limits = limits == null ? new TreeMap<>() : limits;
        patterns = patterns == null ? new TreeSet<>() : patterns;
    }

    /** Both must hold: what a schema says beside a {@code $ref} narrows what the reference says. */
    Facts and(Facts other) {
        var tighter = new TreeMap<>(limits);
        other.limits.forEach(
                (name, value) -> tighter.merge(name, value, name.startsWith("min") ? Math::max : Math::min));
        return new Facts(
                required || other.required,
                intersection(types, other.types),
                intersection(values, other.values),
                extensible || other.extensible,
                tighter,
                union(patterns, other.patterns));
    }

    Facts require() {
        return new Facts(true, types, values, extensible, limits, patterns);
    }

    boolean allowsType(String type) {
        return types.isEmpty() || types.contains(type) || type.equals("integer") && types.contains("number");
    }

    boolean allowsAnyType() {
        return types.isEmpty();
    }

    @Override
    public String toString() {
        String limit = limits.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" "));
        return (required ? "required " : "") + types + values + " " + limit + patterns;
    }

    private static SortedSet<String> intersection(SortedSet<String> a, SortedSet<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        SortedSet<String> both = a.stream().filter(b::contains).collect(Collectors.toCollection(TreeSet::new));
        if (both.isEmpty()) {
            throw new IllegalStateException("Nothing can be both " + a + " and " + b);
        }
        return both;
    }

    private static SortedSet<String> union(SortedSet<String> a, SortedSet<String> b) {
        var all = new TreeSet<>(a);
        all.addAll(b);
        return all;
    }
}
