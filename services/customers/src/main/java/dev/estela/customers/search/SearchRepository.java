package dev.estela.customers.search;

import static dev.estela.chassis.sql.Rows.instant;
import static dev.estela.chassis.sql.Rows.number;
import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the index. Every statement looks at a bounded number of its entries. */
@ApplicationScoped
class SearchRepository {
    private static final int MOST_KEYS = 200;
    private static final int MOST_WORDS = 30;
    private static final int FEW_KEYS = 12;
    /** One of many words is almost always possible. */
    private static final int FEW_SIGNATURES = 6;
    /** Sorts behind everything a word may go on with. */
    private static final String END = "\uffff";

    private static final String COUNTS = """
            select asked.n, asked.key, counted.found, counted.oldest
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as asked(n int, key text)
            cross join lateral (select count(*) found, min(entries.placed_at) oldest from (
                select s.placed_at from search_key s where s.key = asked.key order by s.placed_at desc, s.doc_id desc limit %d) entries) counted
            where counted.found > 0""";
    /** The entries of one key, the newest first: read no further than they are wanted, and passed over where their order cannot hold the other words. */
    private static final String ENTRIES = """
            (select s.placed_at, s.doc_id from (
                select e.placed_at, e.doc_id, e.signature from search_key e where e.key = ?%d order by e.placed_at desc, e.doc_id desc limit %d) s
            where true %s)""";
    /** Those of a few keys, merged as they are read. */
    private static final String MERGED = """
            select %1$s from (
                select distinct on (hit.placed_at, hit.doc_id) hit.placed_at, hit.doc_id from (%2$s) hit %3$s
                order by hit.placed_at desc, hit.doc_id desc limit %4$d) best
            join search_order d on d.doc_id = best.doc_id
            order by best.placed_at desc, best.doc_id desc""";
    /** Those of many keys, which have few each. */
    private static final String GATHERED = """
            select s.placed_at, s.doc_id from jsonb_array_elements_text(cast(cast(?%1$d as text) as jsonb)) as asked(key)
            cross join lateral (select e.placed_at, e.doc_id from search_key e
                where e.key = asked.key order by e.placed_at desc, e.doc_id desc limit %2$d) s""";

    private static final String ALSO = """
            cross join lateral (select 1 from search_key o where o.placed_at = hit.placed_at and o.doc_id = hit.doc_id
                and o.key = any (array(select jsonb_array_elements_text(cast(cast(?%1$d as text) as jsonb)))) limit 1) also%1$d
            """;
    private static final String IN_STORE = """
            cross join lateral (select 1 from search_order o where o.doc_id = hit.doc_id and o.store = ?%1$d limit 1) of%1$d
            """;
    private static final String BEGINNING = """
            select distinct found.key from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as beginning(word)
            cross join lateral (select s.key from search_key s
                where s.key >= beginning.word and s.key < beginning.word || '%s' order by s.key limit %d) found""".formatted(END, MOST_KEYS);
    private static final String GOING_ON =
            "select word from search_word where word >= ?1 and word < ?2 order by word limit " + MOST_WORDS;
    private static final String ALIKE = """
            select distinct word from search_variant
            where variant = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))) limit %d""".formatted(MOST_KEYS);
    private static final String PEOPLE = """
            select i.store, i.value, i.person_id
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as wanted(store text, "customerId" text)
            join identity i on i.store = wanted.store and i.kind = 'customer' and i.value = wanted."customerId" """;

    private final Sql sql;
    private final Json json;
    private final OrderDocRepository docs;

    SearchRepository(Sql sql, Json json, OrderDocRepository docs) {
        this.sql = sql;
        this.json = json;
        this.docs = docs;
    }

    /** The keys of each of these that there are, and how many entries they have, counted up to a bound for each. */
    Uni<List<Counted>> counts(List<Asked> asked, int bound) {
        List<NumberedKey> keys = new ArrayList<>();
        for (int n = 0; n < asked.size(); n++) {
            for (String key : asked.get(n).keys()) {
                keys.add(new NumberedKey(n, key));
            }
        }
        return sql.list(
                        COUNTS.formatted(bound),
                        row -> new Entries((int) number(row[0]), text(row[1]), number(row[2]), instant(row[3])),
                        json.write(keys))
                .map(found -> IntStream.range(0, asked.size())
                        .mapToObj(n -> Counted.of(asked.get(n), n, bound, found))
                        .toList());
    }

    /**
     * The newest orders first.
     *
     * @param keys any of which will do
     * @param others what must be true as well, the rarest first
     * @param depth how many entries of each key are looked through at most
     */
    Uni<List<OrderDoc>> find(List<String> keys, List<Asked> others, @Nullable String store, int depth, int limit) {
        List<Object> values = new ArrayList<>();
        String entries = keys.size() <= FEW_KEYS ? merged(keys, others, store, depth, values) : gathered(keys, values);
        StringBuilder also = new StringBuilder();
        for (Asked other : others) {
            values.add(json.write(other.keys()));
            also.append(ALSO.formatted(values.size()));
        }
        if (store != null) {
            values.add(store);
            also.append(IN_STORE.formatted(values.size()));
        }
        return sql.list(
                MERGED.formatted(OrderDocRepository.COLUMNS, entries, also, limit), docs::doc, values.toArray());
    }

    private static String merged(
            List<String> keys, List<Asked> others, @Nullable String store, int depth, List<Object> values) {
        return keys.stream()
                .map(key -> {
                    values.add(key);
                    boolean signed = !Field.of(key).identifying();
                    return ENTRIES.formatted(values.size(), depth, signed ? signatures(others, store) : "");
                })
                .collect(Collectors.joining(" union all "));
    }

    /** Numbers only: nothing of what was typed becomes part of the statement. */
    private static String signatures(List<Asked> others, @Nullable String store) {
        Stream<Set<Long>> asked = others.stream().map(Asked::signatures).filter(any -> any.size() <= FEW_SIGNATURES);
        Stream<Set<Long>> of = store == null ? Stream.of() : Stream.of(Set.of(Signature.of(store)));
        return Stream.concat(asked, of)
                .map(any -> any.stream()
                        .map(bits -> "s.signature & " + bits + " = " + bits)
                        .collect(Collectors.joining(" or ", " and (", ")")))
                .collect(Collectors.joining());
    }

    private String gathered(List<String> keys, List<Object> values) {
        values.add(json.write(keys));
        return GATHERED.formatted(values.size(), MOST_KEYS);
    }

    /** Keys of the index that begin like this. */
    Uni<List<String>> keysFrom(Collection<String> beginnings) {
        return sql.list(BEGINNING, row -> text(row[0]), json.write(beginnings));
    }

    /** Words that go on from here. */
    Uni<List<String>> wordsFrom(String beginning) {
        return sql.list(GOING_ON, row -> text(row[0]), beginning, beginning + END);
    }

    /** Words that somebody may have mistyped like this; more than are alike. */
    Uni<List<String>> wordsLike(String typed) {
        return sql.list(ALIKE, row -> text(row[0]), json.write(Spelling.variants(typed)));
    }

    /** Who the customers of these orders are. */
    Uni<Map<Customer, String>> people(Collection<Customer> customers) {
        return sql.list(
                        PEOPLE,
                        row -> Map.entry(new Customer(text(row[0]), text(row[1])), text(row[2])),
                        json.write(customers))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    record Customer(String store, String customerId) {}

    record NumberedKey(int n, String key) {}

    private record Entries(int n, String key, long found, Instant oldest) {}

    /**
     * What was asked for, with the keys there are.
     *
     * @param entries how many they have; of more than the bound nobody knows how many more
     * @param oldest how far back those that were counted go: of two that reach the bound the one that goes further is rarer
     */
    record Counted(Asked asked, long entries, Instant oldest) {
        static final Comparator<Counted> RAREST_FIRST =
                Comparator.comparingLong(Counted::entries).thenComparing(Counted::oldest);

        private static Counted of(Asked asked, int n, int bound, List<Entries> found) {
            List<Entries> own = found.stream().filter(one -> one.n() == n).toList();
            return new Counted(
                    asked.only(own.stream().map(Entries::key).toList()),
                    Math.min(bound, own.stream().mapToLong(Entries::found).sum()),
                    own.stream()
                            .map(Entries::oldest)
                            .max(Comparator.naturalOrder())
                            .orElse(Instant.MIN));
        }
    }
}
