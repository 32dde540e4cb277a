package dev.estela.customers.search;

import dev.estela.customers.search.SearchRepository.Counted;
import dev.estela.customers.search.SearchResult.Correction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds orders by what an agent typed: as it stands, then with its last word going on or its words corrected. The caller has opened the session.
 */
@ApplicationScoped
class SearchService {
    /** So many entries of a word are counted to find the rarest. */
    private static final int COUNTED = 1_000;

    /** So many of the newest orders of the rarest word are looked through at most. */
    private static final int DEEP = 200_000;

    private static final int MOST_MEANT = 20;
    private static final int MOST_ALIKE = 100;
    /** More orders than this are not counted of a word. */
    private static final int FREQUENT = 50;

    private final SearchRepository index;

    SearchService(SearchRepository index) {
        this.index = index;
    }

    Uni<Found> search(SearchQuery query, @Nullable String store, int limit) {
        return Multi.createFrom()
                .iterable(query.readings())
                .onItem()
                .transformToUniAndConcatenate(asked -> read(asked, store, limit))
                .filter(found -> !found.orders().isEmpty())
                .toUni()
                .onItem()
                .ifNull()
                .continueWith(() -> Found.nothing(query.readings().getLast()));
    }

    private Uni<Found> read(List<Asked> asked, @Nullable String store, int limit) {
        return begun(asked).chain(begun -> index.counts(begun, COUNTED + 1).chain(counted -> {
            Set<Integer> known = IntStream.range(0, counted.size())
                    .filter(n -> counted.get(n).entries() > 0)
                    .boxed()
                    .collect(Collectors.toSet());
            if (known.size() < counted.size()) {
                return corrected(begun, known, store, limit);
            }
            return find(counted, List.of(), store, limit)
                    .chain(found -> found.orders().isEmpty()
                            ? corrected(begun, Set.of(), store, limit)
                            : Uni.createFrom().item(found));
        }));
    }

    /** Numbers and addresses of which only the beginning was typed. */
    private Uni<List<Asked>> begun(List<Asked> asked) {
        return each(
                asked,
                one -> one.beginnings().isEmpty()
                        ? Uni.createFrom().item(one)
                        : index.keysFrom(one.beginnings()).map(one::or));
    }

    /** The entries of the rarest are read, the newest first, until enough of them are what else was asked for. */
    private Uni<Found> find(List<Counted> counted, List<Correction> corrections, @Nullable String store, int limit) {
        List<Counted> rarestFirst =
                counted.stream().sorted(Counted.RAREST_FIRST).toList();
        List<Asked> asked = counted.stream().map(Counted::asked).toList();
        List<Asked> others = rarestFirst.stream().skip(1).map(Counted::asked).toList();
        Counted rarest = rarestFirst.getFirst();
        return newest(rarest.asked(), others, store, limit)
                .map(orders ->
                        new Found(asked, orders, corrections, rarest.entries() <= COUNTED && orders.size() < limit));
    }

    /** Whoever is meant by a number stands before those who paid as much. */
    private Uni<List<OrderDoc>> newest(Asked rarest, List<Asked> others, @Nullable String store, int limit) {
        Predicate<String> identifying = key -> Field.of(key).identifying();
        List<String> exact = rarest.keys().stream().filter(identifying).toList();
        List<String> common =
                rarest.keys().stream().filter(identifying.negate()).toList();
        return newest(exact, others, store, limit)
                .chain(meant -> meant.size() == limit
                        ? Uni.createFrom().item(meant)
                        : newest(common, others, store, limit).map(more -> Stream.concat(meant.stream(), more.stream())
                                .distinct()
                                .limit(limit)
                                .toList()));
    }

    private Uni<List<OrderDoc>> newest(List<String> keys, List<Asked> others, @Nullable String store, int limit) {
        return keys.isEmpty() ? Uni.createFrom().item(List.of()) : index.find(keys, others, store, DEEP, limit);
    }

    /** Words nobody knows are taken for those that are one slip of the finger away, or go on from them; the last one, while it is typed, rather for these. */
    private Uni<Found> corrected(List<Asked> asked, Set<Integer> known, @Nullable String store, int limit) {
        int last = asked.size() - 1;
        return corrected(
                        asked,
                        n -> known.contains(n) ? none() : n == last ? begunOr(asked.get(n)) : meant(asked.get(n)),
                        store,
                        limit)
                .chain(found -> found.orders().isEmpty()
                        ? corrected(asked, n -> meant(asked.get(n)), store, limit)
                        : Uni.createFrom().item(found));
    }

    private Uni<Found> corrected(
            List<Asked> asked, IntFunction<Uni<List<String>>> meaning, @Nullable String store, int limit) {
        List<Correction> corrections = new ArrayList<>();
        return each(IntStream.range(0, asked.size()).boxed().toList(), n -> meaning.apply(n)
                        .map(words -> {
                            if (!words.isEmpty()) {
                                corrections.add(new Correction(asked.get(n).typed(), words));
                            }
                            return asked.get(n).meaning(words);
                        }))
                .chain(read -> corrections.isEmpty()
                        ? Uni.createFrom().item(Found.nothing(read))
                        : index.counts(read, COUNTED + 1)
                                .chain(counted -> counted.stream().anyMatch(one -> one.entries() == 0)
                                        ? Uni.createFrom().item(Found.nothing(read))
                                        : find(counted, List.copyOf(corrections), store, limit)));
    }

    private Uni<List<String>> begunOr(Asked asked) {
        return goingOn(asked)
                .chain(going ->
                        going.isEmpty() ? alike(asked) : Uni.createFrom().item(going));
    }

    private Uni<List<String>> meant(Asked asked) {
        return alike(asked).chain(alike -> goingOn(asked)
                .map(going ->
                        Stream.concat(alike.stream(), going.stream()).distinct().toList()));
    }

    private Uni<List<String>> goingOn(Asked asked) {
        return asked.isWord() ? index.wordsFrom(Spelling.code(asked.typed())) : none();
    }

    private Uni<List<String>> alike(Asked asked) {
        String typed = Spelling.code(asked.typed());
        return asked.isWord()
                ? index.wordsLike(typed).map(words -> nearest(typed, words)).chain(near -> likeliest(typed, near))
                : none();
    }

    private static List<String> nearest(String typed, List<String> words) {
        return words.stream()
                .filter(word -> Spelling.alike(typed, word))
                .sorted(Comparator.<String>comparingInt(word -> Spelling.distance(typed, word))
                        .thenComparing(word -> word))
                .limit(MOST_ALIKE)
                .toList();
    }

    /** Of many that are as near, those that more orders hold: nobody mistypes a name that hardly anybody bears. */
    private Uni<List<String>> likeliest(String typed, List<String> near) {
        if (near.size() <= MOST_MEANT) {
            return Uni.createFrom().item(near);
        }
        List<Asked> asked = near.stream().map(Asked::word).toList();
        return index.counts(asked, FREQUENT).map(counts -> IntStream.range(0, near.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(n -> Spelling.distance(typed, near.get(n)))
                        .thenComparing(n -> counts.get(n).entries(), Comparator.reverseOrder()))
                .limit(MOST_MEANT)
                .map(near::get)
                .toList());
    }

    private static Uni<List<String>> none() {
        return Uni.createFrom().item(List.of());
    }

    private static <T, R> Uni<List<R>> each(List<T> items, Function<T, Uni<? extends R>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step)
                .collect()
                .asList();
    }

    /** @param asked as it was read in the end */
    record Found(List<Asked> asked, List<OrderDoc> orders, List<Correction> corrections, boolean complete) {
        static Found nothing(List<Asked> asked) {
            return new Found(asked, List.of(), List.of(), true);
        }
    }
}
