package dev.estela.customers.identity;

import static dev.estela.chassis.sql.Rows.instant;
import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class IdentityRepository {
    private static final String LOCK = """
            select cast(pg_advisory_xact_lock(hashtextextended('identity/' || store, 0)) as text)
            from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as wanted(store)""";
    private static final String KNOWN = """
            select store, kind, value, person_id, matched_kind, matched_value, order_id, since
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as wanted(store text, kind text, value text)
            join identity using (store, kind, value)""";
    private static final String TAKEN = """
            select person_id from person
            where person_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))""";
    private static final String ADD_PEOPLE = """
            insert into person (person_id, store, since)
            select "personId", store, since
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as born("personId" text, store text, since timestamptz)""";
    private static final String ADD_IDENTITIES = """
            insert into identity (store, kind, value, person_id, matched_kind, matched_value, order_id, since)
            select store, kind, value, person, "matchedKind", "matchedValue", "order", since
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as learned(store text, kind text, value text, person text,
                "matchedKind" text, "matchedValue" text, "order" text, since timestamptz)""";

    private static final String FORGET_ADDRESSES = """
            delete from identity where kind <> 'customer'
            and order_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))""";
    private static final String FORGET_MATCHES = """
            update identity set matched_kind = null, matched_value = null where matched_value is not null
            and order_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))""";

    private static final String FORGET_PERSON = """
            with unmatched as (update identity set matched_kind = null, matched_value = null where person_id = ?1 and kind = 'customer')
            delete from identity where person_id = ?2 and kind <> 'customer' returning value""";

    private final Sql sql;
    private final Json json;

    IdentityRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** One writer per store at a time, so that two replicas never make two people of one; sorted against deadlock. */
    Uni<Void> lock(Collection<String> stores) {
        var sorted = stores.stream().sorted().distinct().toList();
        return sql.list(LOCK, row -> true, json.write(sorted)).replaceWithVoid();
    }

    Uni<List<Identity>> known(Collection<IdentityKey> keys) {
        var wanted = keys.stream()
                .map(key -> new Wanted(key.store(), key.kind().code(), key.value()))
                .toList();
        return sql.list(KNOWN, IdentityRepository::identity, json.write(wanted));
    }

    Uni<List<String>> taken(Collection<String> personIds) {
        return sql.list(TAKEN, row -> text(row[0]), json.write(personIds));
    }

    Uni<Void> add(List<Person> born, List<Identity> learned) {
        return write(ADD_PEOPLE, born)
                .chain(() -> write(ADD_IDENTITIES, learned.stream().map(Row::of).toList()));
    }

    Uni<Void> forget(Collection<String> orderIds) {
        return sql.execute(FORGET_ADDRESSES, json.write(orderIds))
                .chain(() -> sql.execute(FORGET_MATCHES, json.write(orderIds)))
                .replaceWithVoid();
    }

    Uni<List<String>> forgetPerson(String personId) {
        return sql.list(FORGET_PERSON, row -> text(row[0]), personId, personId);
    }

    private Uni<Void> write(String statement, List<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(statement, json.write(rows)).replaceWithVoid();
    }

    private static Identity identity(Object[] row) {
        String store = text(row[0]);
        IdentityKey match = row[4] == null ? null : new IdentityKey(store, IdentityKind.of(text(row[4])), text(row[5]));
        var key = new IdentityKey(store, IdentityKind.of(text(row[1])), text(row[2]));
        return new Identity(key, text(row[3]), match, text(row[6]), instant(row[7]));
    }

    record Wanted(String store, String kind, String value) {}

    record Row(
            String store,
            String kind,
            String value,
            String person,
            @Nullable String matchedKind,
            @Nullable String matchedValue,
            String order,
            Instant since) {
        static Row of(Identity identity) {
            var key = identity.key();
            var match = identity.match();
            return new Row(
                    key.store(),
                    key.kind().code(),
                    key.value(),
                    identity.personId(),
                    match == null ? null : match.kind().code(),
                    match == null ? null : match.value(),
                    identity.orderId(),
                    identity.since());
        }
    }
}
