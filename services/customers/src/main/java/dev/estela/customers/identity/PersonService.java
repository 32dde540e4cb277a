package dev.estela.customers.identity;

import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.http.Problem;
import dev.estela.chassis.json.Json;
import dev.estela.chassis.security.Caller;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a caller means by an id. The caller has opened the session. */
@ApplicationScoped
public class PersonService {
    private static final String FIND = """
            select found.person_id, found.store, (select cast(jsonb_agg(i.value order by i.since, i.value) as text)
                from identity i where i.person_id = found.person_id and i.kind = 'customer')
            from (
                select person_id, store, 0 as preference from person where person_id = ?1
                union all
                select p.person_id, p.store, 1 from identity i join person p on p.person_id = i.person_id where i.kind = 'customer' and i.value = ?2
            ) found cross join (select cast(cast(?3 as text) as jsonb) as allowed) asked
            where asked.allowed = jsonb_build_array() or jsonb_exists(asked.allowed, found.store)
            order by found.preference, found.person_id limit 1""";
    private static final String LOCK = "select person_id from person where person_id = ?1 for no key update";

    private final Sql sql;
    private final Json json;

    PersonService(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * By a person's id or any of their customer ids. Whoever belongs to a store the caller may not see is unknown.
     *
     * @param store the one they must be of, where it is named
     */
    public Uni<KnownPerson> find(String id, @Nullable String store, Caller caller) {
        if (store != null && !caller.maySee(store)) {
            throw Problem.notFound("customer", id);
        }
        Set<String> allowed = store == null ? caller.stores() : Set.of(store);
        return sql.list(FIND, this::person, id, id, json.write(allowed)).map(found -> {
            if (found.isEmpty()) {
                throw Problem.notFound("customer", id);
            }
            return found.getFirst();
        });
    }

    /** The same, held until the transaction ends: what depends on how much is kept of a person is decided one after the other. */
    public Uni<KnownPerson> hold(String id, @Nullable String store, Caller caller) {
        return find(id, store, caller).call(person -> sql.list(LOCK, row -> true, person.personId()));
    }

    private KnownPerson person(Object[] row) {
        return new KnownPerson(text(row[0]), text(row[1]), List.of(json.read(text(row[2]), String[].class)));
    }
}
