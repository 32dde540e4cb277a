package dev.estela.customers.search;

import static dev.estela.chassis.sql.Rows.number;
import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the index. Every statement looks at a bounded number of its entries. */
@ApplicationScoped
class SearchRepository {
    private static final int MOST_KEYS = 200;
    private static final int MOST_WORDS = 30;
    /** Sorts behind everything a word may go on with. */
    private static final String END = "\uffff";

    private static final String COUNTS = """
            select asked.n, sum(counted.found)
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as asked(n int, key text)
            cross join lateral (select count(*) found from (select 1 from search_key s where s.key = asked.key limit %d) entries) counted
            group by asked.n""";
    private static final String FIND = """
            select %1$s from (
                select hit.placed_at, hit.doc_id, min(hit.weak) weak
                from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as asked(key text, weak int)
                cross join lateral (select s.placed_at, s.doc_id, asked.weak from search_key s
                    where s.key = asked.key order by s.placed_at desc, s.doc_id desc limit %2$d) hit
                where true %3$s
                group by hit.placed_at, hit.doc_id
                order by min(hit.weak), hit.placed_at desc, hit.doc_id desc limit %4$d) best
            join search_order d on d.doc_id = best.doc_id
            order by best.weak, best.placed_at desc, best.doc_id desc""";
    private static final String ALSO = """
            and exists (select 1 from search_key o where o.placed_at = hit.placed_at and o.doc_id = hit.doc_id
                and o.key = any (array(select jsonb_array_elements_text(cast(cast(?%d as text) as jsonb)))))
            """;
    private static final String IN_STORE =
            "and exists (select 1 from search_order d where d.doc_id = hit.doc_id and d.store = ?%d)";
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

    /** How many entries each of these has, counted up to a bound for each of its keys. */
    Uni<List<Long>> counts(List<Asked> asked, int bound) {
        List<NumberedKey> keys = new ArrayList<>();
        for (int n = 0; n < asked.size(); n++) {
            for (String key : asked.get(n).keys()) {
                keys.add(new NumberedKey(n, key));
            }
        }
        return sql.list(
                        COUNTS.formatted(bound),
                        row -> Map.entry((int) number(row[0]), number(row[1])),
                        json.write(keys))
                .map(rows -> {
                    Map<Integer, Long> counts =
                            rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                    return IntStream.range(0, asked.size())
                            .mapToObj(n -> counts.getOrDefault(n, 0L))
                            .toList();
                });
    }

    /**
     * @param rarest whose entries are looked through, the newest of each of its keys up to a depth
     * @param others what must be true as well
     */
    Uni<List<OrderDoc>> find(Asked rarest, Collection<Asked> others, @Nullable String store, int depth, int limit) {
        StringBuilder also = new StringBuilder();
        List<Object> values = new ArrayList<>();
        values.add(json.write(rarest.keys().stream().map(WeighedKey::of).toList()));
        for (Asked other : others) {
            values.add(json.write(other.keys()));
            also.append(ALSO.formatted(values.size()));
        }
        if (store != null) {
            values.add(store);
            also.append(IN_STORE.formatted(values.size()));
        }
        return sql.list(FIND.formatted(OrderDocRepository.COLUMNS, depth, also, limit), docs::doc, values.toArray());
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

    /** @param weak 0 where the field identifies an order */
    record WeighedKey(String key, int weak) {
        static WeighedKey of(String key) {
            return new WeighedKey(key, Field.of(key).identifying() ? 0 : 1);
        }
    }
}
