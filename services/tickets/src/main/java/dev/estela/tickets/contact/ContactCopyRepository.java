package dev.estela.tickets.contact;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
public class ContactCopyRepository {
    private static final String SAVE = """
            insert into contact_copy (store, customer_id, name, email, phone, locale, version)
            select store, "customerId", name, email, phone, locale, version
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(store text, "customerId" text, name text, email text, phone text, locale text,
                version bigint)
            order by store, "customerId"
            on conflict (store, customer_id) do update set name = excluded.name, email = excluded.email, phone = excluded.phone, locale = excluded.locale,
                version = excluded.version
            where contact_copy.version < excluded.version""";
    private static final String FORGET = """
            delete from contact_copy c using jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) k
            where c.store = split_part(k, '/', 1) and c.customer_id = substr(k, length(split_part(k, '/', 1)) + 2)""";
    private static final String FIND = """
            select c.store, c.customer_id, c.name, c.email, c.phone, c.locale, c.version
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(store text, "customerId" text)
            join contact_copy c on c.store = r.store and c.customer_id = r."customerId\"""";
    private static final String BY_EMAIL = """
            select store, customer_id, name, email, phone, locale, version from contact_copy
            where lower(email) = lower(?1) and store = ?2 order by version desc, customer_id limit 1""";
    private static final String BY_PHONE = """
            select store, customer_id, name, email, phone, locale, version from contact_copy
            where phone = ?1 and store = ?2 order by version desc, customer_id limit 1""";

    private final Sql sql;

    ContactCopyRepository(Sql sql) {
        this.sql = sql;
    }

    /** Keeps what is newer than what is known. One row per customer. */
    Uni<Void> save(List<ContactCopy> contacts) {
        return sql.execute(SAVE, sql.rows(contacts)).replaceWithVoid();
    }

    /** The keys are {@code <store>/<customerId>}. */
    Uni<Void> forget(List<String> keys) {
        return sql.execute(FORGET, sql.rows(keys)).replaceWithVoid();
    }

    /** Those that are known. */
    public Uni<Map<Key, ContactCopy>> of(Collection<Key> keys) {
        return sql.list(FIND, ContactCopyRepository::copy, sql.rows(List.copyOf(keys)))
                .map(found -> {
                    Map<Key, ContactCopy> contacts = new HashMap<>();
                    found.forEach(one -> contacts.put(new Key(one.store(), one.customerId()), one));
                    return contacts;
                });
    }

    /** Whoever of a store's customers writes from this address; where there are several the one we heard of last. */
    public Uni<List<ContactCopy>> byEmail(String store, String email) {
        return sql.list(BY_EMAIL, ContactCopyRepository::copy, email, store);
    }

    /** @param phone E.164 */
    public Uni<List<ContactCopy>> byPhone(String store, String phone) {
        return sql.list(BY_PHONE, ContactCopyRepository::copy, phone, store);
    }

    private static ContactCopy copy(Object[] row) {
        return new ContactCopy(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).longValue());
    }

    /** One customer of one store. */
    public record Key(String store, String customerId) {}
}
