package dev.estela.customers.search;

import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The index itself, and the words it holds. */
@ApplicationScoped
class KeyRepository {
    private static final String REMOVE = """
            delete from search_key k
            using jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as gone(key text, "placedAt" timestamptz, "docId" bigint)
            where k.key = gone.key and k.placed_at = gone."placedAt" and k.doc_id = gone."docId" """;
    private static final String ADD = """
            insert into search_key (key, placed_at, doc_id, signature)
            select key, "placedAt", "docId", signature
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as added(key text, "placedAt" timestamptz, "docId" bigint, signature bigint)
            on conflict do nothing""";
    private static final String LEARN = """
            insert into search_word (word)
            select word from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as learnt(word) order by word
            on conflict do nothing returning word""";
    private static final String VARIANTS = """
            insert into search_variant (variant, word)
            select variant, word from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as made(variant text, word text)
            on conflict do nothing""";

    /** A word nobody is found by any more: a name that was erased is not kept for its spelling. */
    private static final String UNLEARN = """
            with unused as (
                delete from search_word w
                using jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as gone(word)
                where w.word = gone.word and not exists (select 1 from search_key k where k.key in (%s))
                returning w.word)
            delete from search_variant v
            using unused, jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as made(variant text, word text)
            where made.word = unused.word and v.variant = made.variant and v.word = made.word""".formatted(Asked.fieldsOfWords().stream()
            .map(field -> "'" + field.key("' || w.word"))
            .collect(Collectors.joining(", ")));

    private final Sql sql;

    KeyRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * An entry of the index.
     *
     * @param signature which words its order does not hold; of what identifies an order nothing needs to be known
     */
    record Row(String key, Instant placedAt, long docId, long signature) {

        /** What must go and what must come, so that the index says what the order says now. */
        static void difference(OrderDoc before, OrderDoc after, Collection<Row> gone, Collection<Row> added) {
            Set<Row> were = of(before);
            Set<Row> are = of(after);
            were.stream().filter(row -> !are.contains(row)).forEach(gone::add);
            are.stream().filter(row -> !were.contains(row)).forEach(added::add);
        }

        private static Set<Row> of(OrderDoc doc) {
            long signature = doc.signature();
            return doc.keys().stream()
                    .map(key -> new Row(
                            key,
                            Objects.requireNonNull(doc.placedAt()),
                            doc.docId(),
                            Field.of(key).identifying() ? 0 : signature))
                    .collect(Collectors.toSet());
        }
    }

    record Variant(String variant, String word) {}

    /** Those of the entries that can be mistyped. */
    static Set<String> words(Collection<Row> rows) {
        Set<String> words = new TreeSet<>();
        for (Row row : rows) {
            if (Asked.fieldsOfWords().contains(Field.of(row.key()))) {
                words.add(row.key().substring(1));
            }
        }
        return words;
    }

    Uni<Void> remove(List<Row> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(REMOVE, sql.rows(rows)).replaceWithVoid();
    }

    Uni<Void> add(List<Row> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(ADD, sql.rows(rows)).replaceWithVoid();
    }

    Uni<Void> unlearn(Set<String> words) {
        return words.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(UNLEARN, sql.rows(List.copyOf(words)), sql.rows(variants(words)))
                        .replaceWithVoid();
    }

    Uni<Void> learn(Set<String> words) {
        return words.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.list(LEARN, row -> text(row[0]), sql.rows(List.copyOf(words)))
                        .chain(this::learnVariants);
    }

    private Uni<Void> learnVariants(List<String> learnt) {
        return learnt.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(VARIANTS, sql.rows(variants(learnt))).replaceWithVoid();
    }

    private static List<Variant> variants(Collection<String> words) {
        return words.stream()
                .flatMap(word -> Spelling.variants(word).stream().map(variant -> new Variant(variant, word)))
                .toList();
    }
}
