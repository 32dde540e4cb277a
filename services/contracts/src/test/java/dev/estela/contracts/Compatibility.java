package dev.estela.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a released v1 may not do any more. The rules stand in the module's README, each has a test of its own. */
enum Compatibility {
    /** Others send it: whatever they could send yesterday must be accepted today. */
    INBOUND {
        @Override
        Stream<String> change(Facts before, Facts after) {
            return Stream.of(
                            when(!before.required() && after.required(), "became required"),
                            when(narrower(before, after), "accepts fewer types: " + after.types()),
                            removedValues(before, after),
                            tightened(before, after),
                            missing(after.patterns(), before.patterns(), "must now match "))
                    .flatMap(x -> x);
        }

        @Override
        Stream<String> added(Facts after) {
            return when(after.required(), "is new and required");
        }
    },

    /** We send it: whatever a consumer could rely on yesterday must hold today. */
    OUTBOUND {
        @Override
        Stream<String> change(Facts before, Facts after) {
            return Stream.of(
                            when(before.required() && !after.required(), "is no longer always there"),
                            when(narrower(after, before), "may now be of another type: " + after.types()),
                            addedValues(before, after),
                            tightened(after, before).map(limit -> limit.replace("tightened", "loosened")),
                            missing(before.patterns(), after.patterns(), "no longer matches "))
                    .flatMap(x -> x);
        }

        @Override
        Stream<String> added(Facts after) {
            return Stream.empty();
        }
    };

    abstract Stream<String> change(Facts before, Facts after);

    abstract Stream<String> added(Facts after);

    static Compatibility of(String contract) {
        return Contracts.inbound(contract) ? INBOUND : OUTBOUND;
    }

    /** Every way in which {@code after} breaks what was released as {@code before}. */
    static List<String> between(
            SortedMap<String, SortedMap<String, Facts>> before, SortedMap<String, SortedMap<String, Facts>> after) {
        var breaks = new ArrayList<String>();
        before.forEach((contract, places) -> {
            if (after.containsKey(contract)) {
                of(contract).breaks(places, after.get(contract)).forEach(b -> breaks.add(contract + b));
            } else {
                breaks.add(contract + " was removed");
            }
        });
        return breaks;
    }

    List<String> breaks(SortedMap<String, Facts> before, SortedMap<String, Facts> after) {
        Stream<String> known = before.entrySet().stream()
                .flatMap(was -> after.containsKey(was.getKey())
                        ? change(was.getValue(), after.get(was.getKey())).map(b -> was.getKey() + " " + b)
                        : Stream.of(was.getKey() + " was removed"));
        Stream<String> fresh = after.entrySet().stream()
                .filter(now -> !before.containsKey(now.getKey()) && before.containsKey(parent(now.getKey())))
                .flatMap(now -> added(now.getValue()).map(b -> now.getKey() + " " + b));
        return Stream.concat(known, fresh).toList();
    }

    private static String parent(String place) {
        return place.substring(0, Math.max(0, place.lastIndexOf('/')));
    }

    private static boolean narrower(Facts wide, Facts narrow) {
        if (wide.allowsAnyType()) {
            return !narrow.allowsAnyType();
        }
        return !wide.types().stream().allMatch(narrow::allowsType);
    }

    private static Stream<String> removedValues(Facts before, Facts after) {
        if (before.values().isEmpty()) {
            return when(!after.values().isEmpty(), "accepts only " + after.values());
        }
        return after.values().isEmpty()
                ? Stream.empty()
                : missing(before.values(), after.values(), "no longer accepts ");
    }

    private static Stream<String> addedValues(Facts before, Facts after) {
        if (before.values().isEmpty() || before.extensible()) {
            return Stream.empty();
        }
        return Stream.concat(
                when(after.values().isEmpty() || after.extensible(), "was a closed list"),
                missing(after.values(), before.values(), "has the new value "));
    }

    private static Stream<String> tightened(Facts before, Facts after) {
        return after.limits().entrySet().stream()
                .filter(limit -> {
                    Long was = before.limits().get(limit.getKey());
                    boolean lower = limit.getKey().startsWith("min");
                    return was == null || (lower ? limit.getValue() > was : limit.getValue() < was);
                })
                .map(limit -> "has its limit tightened: " + limit.getKey());
    }

    private static Stream<String> missing(Set<String> from, Set<String> in, String words) {
        Set<String> gone = from.stream().filter(value -> !in.contains(value)).collect(Collectors.toSet());
        return when(!gone.isEmpty(), words + gone);
    }

    private static Stream<String> when(boolean broken, String words) {
        return broken ? Stream.of(words) : Stream.empty();
    }
}
