package dev.estela.customers.segment;

import static dev.estela.chassis.sql.Rows.text;
import static dev.estela.chassis.sql.Rows.textOrNull;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import dev.estela.customers.rule.Facts;
import dev.estela.customers.rule.NumberField;
import dev.estela.customers.rule.WordField;
import dev.estela.customers.value.Amount;
import dev.estela.customers.value.ValueRepository;
import dev.estela.customers.value.Worth;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rules can say of people: two statements for many of them. */
@ApplicationScoped
public class CandidateRepository {
    private static final String NEXT = "select person_id from person where person_id > ?1 order by person_id limit ?2";
    private static final String NEXT_OF_STORE =
            "select person_id from person where store = ?3 and person_id > ?1 order by person_id limit ?2";
    private static final String OF = """
            select p.person_id, p.store, newest.locale, coalesce(f.document ->> 'channel', 'email'), cast(f.document -> 'unwanted' as text),
                (select cast(jsonb_agg(t.tag) as text) from person_tag t where t.person_id = p.person_id),
                (select cast(jsonb_agg(c.purpose) filter (where c.given) as text)
                    from (select distinct on (purpose) purpose, given from consent where person_id = p.person_id and erased_at is null
                        order by purpose, at desc, recorded_at desc) c),
                exists (select 1 from identity i join erased e on e.store = i.store and e.customer_id = i.value
                    where i.person_id = p.person_id and i.kind = 'customer')
            from person p
            left join preference f on f.person_id = p.person_id
            left join lateral (select locale from contact c where c.person_id = p.person_id order by c.placed_at desc, c.customer_id limit 1) newest on true
            where p.person_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))""";

    private final Sql sql;
    private final Json json;
    private final ValueRepository values;

    CandidateRepository(Sql sql, Json json, ValueRepository values) {
        this.sql = sql;
        this.json = json;
        this.values = values;
    }

    /**
     * People in the order of their ids.
     *
     * @param store all where there is none
     */
    public Uni<List<String>> next(@Nullable String store, String after, int most) {
        return store == null
                ? sql.list(NEXT, row -> text(row[0]), after, most)
                : sql.list(NEXT_OF_STORE, row -> text(row[0]), after, most, store);
    }

    public Uni<List<Candidate>> of(List<String> personIds) {
        return personIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : values.of(personIds)
                        .chain(worth -> sql.list(
                                OF,
                                row -> candidate(row, Objects.requireNonNull(worth.get(text(row[0])))),
                                sql.rows(personIds)));
    }

    private Candidate candidate(Object[] row, Worth worth) {
        Map<WordField, Set<String>> words = new EnumMap<>(WordField.class);
        String locale = textOrNull(row[2]);
        words.put(WordField.LANGUAGE, locale == null ? Set.of() : Set.of(language(locale)));
        words.put(WordField.CHANNEL, Set.of(text(row[3])));
        words.put(WordField.UNWANTED, many(row[4]));
        words.put(WordField.TAG, many(row[5]));
        words.put(WordField.CONSENT, many(row[6]));
        boolean forgotten = (Boolean) row[7] && worth.lastOrderAt() == null;
        return new Candidate(text(row[0]), text(row[1]), forgotten, new Facts(numbers(worth), words));
    }

    private static Map<NumberField, Long> numbers(Worth worth) {
        Map<NumberField, Long> numbers = new EnumMap<>(NumberField.class);
        String currency =
                worth.spend().stream().map(Amount::currency).findFirst().orElse("");
        numbers.put(NumberField.ORDERS, worth.orders());
        numbers.put(NumberField.CANCELLED, worth.cancelled());
        numbers.put(NumberField.SPEND, sum(worth.spend(), currency));
        numbers.put(NumberField.REFUNDS, worth.refunds());
        numbers.put(NumberField.CONTACTS, worth.contacts());
        numbers.put(NumberField.CARE, sum(worth.costOfCare(), currency));
        if (worth.lastScore() != null) {
            numbers.put(NumberField.SCORE, worth.lastScore());
        }
        return numbers;
    }

    private static long sum(List<Amount> amounts, String currency) {
        return amounts.stream()
                .filter(one -> one.currency().equals(currency))
                .mapToLong(Amount::amount)
                .sum();
    }

    /** The region does not matter. */
    private static String language(String locale) {
        return Locale.forLanguageTag(locale.replace('_', '-')).getLanguage();
    }

    private Set<String> many(@Nullable Object column) {
        return column == null ? Set.of() : Set.of(json.read(text(column), String[].class));
    }
}
