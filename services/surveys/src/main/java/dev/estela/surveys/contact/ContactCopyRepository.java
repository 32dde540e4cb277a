package dev.estela.surveys.contact;

import dev.estela.chassis.sql.Sql;
import dev.estela.surveys.timing.PersonRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ContactCopyRepository {
    private static final String SAVE = """
            insert into contact_copy (store, customer_id, person_id, addressed, do_not_survey, suppressed, locale, version)
            select store, "customerId", "personId", addressed, "doNotSurvey", suppressed, locale, version
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(store text, "customerId" text, "personId" text, addressed boolean, "doNotSurvey" boolean,
                suppressed boolean, locale text, version bigint)
            order by store, "customerId"
            on conflict (store, customer_id) do update set person_id = excluded.person_id, addressed = excluded.addressed, do_not_survey = excluded.do_not_survey,
                suppressed = excluded.suppressed, locale = excluded.locale, version = excluded.version
            where contact_copy.version < excluded.version
            returning store, customer_id, person_id
            """;

    private static final String FORGET_WORDS = """
            update invitation i set comment = null from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) k
            where i.store = split_part(k, '/', 1) and i.customer_id = substr(k, length(split_part(k, '/', 1)) + 2) and i.comment is not null
            """;
    private static final String FORGET = """
            delete from contact_copy c using jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) k
            where c.store = split_part(k, '/', 1) and c.customer_id = substr(k, length(split_part(k, '/', 1)) + 2)
            """;

    private final Sql sql;

    ContactCopyRepository(Sql sql) {
        this.sql = sql;
    }

    /** Somebody was erased: nobody is left to be asked, and what they wrote goes. The keys are {@code <store>/<customerId>}. */
    Uni<Void> forget(List<String> keys) {
        return sql.execute(FORGET, sql.rows(keys))
                .chain(() -> sql.execute(FORGET_WORDS, sql.rows(keys)))
                .replaceWithVoid();
    }

    /** Keeps what is newer than what is known, and says which those are. One row per customer. */
    Uni<List<PersonRepository.Known>> save(List<ContactCopy> contacts) {
        return sql.list(
                SAVE,
                row -> new PersonRepository.Known((String) row[0], (String) row[1], (String) row[2]),
                sql.rows(contacts));
    }
}
