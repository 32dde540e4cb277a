package dev.estela.customers.consent;

import static dev.estela.chassis.sql.Rows.instant;
import static dev.estela.chassis.sql.Rows.instantOrNull;
import static dev.estela.chassis.sql.Rows.text;
import static dev.estela.chassis.sql.Rows.textOrNull;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ConsentRepository {
    private static final String SELECT = """
            select cast(consent_id as text), person_id, store, purpose, given, at, source, text_version, evidence, recorded_at, recorded_by, erased_at
            from consent\s""";
    private static final String OF = SELECT + """
            where person_id = ?1 and (at, consent_id) < (cast(cast(?2 as text) as timestamptz), cast(?3 as uuid))
            order by at desc, consent_id desc limit ?4""";
    private static final String FIND = SELECT + "where consent_id = ?1";
    private static final String LAST = SELECT + """
            where person_id = ?1 and purpose = ?2 and erased_at is null order by at desc, recorded_at desc limit 1""";
    private static final String ADD = """
            insert into consent (consent_id, person_id, store, purpose, given, at, source, text_version, evidence, recorded_at, recorded_by)
            select "consentId", "personId", store, purpose, given, at, source, "textVersion", evidence, "recordedAt", "recordedBy"
            from jsonb_to_record(cast(cast(?1 as text) as jsonb)) as c("consentId" uuid, "personId" text, store text, purpose text, given boolean,
                at timestamptz, source text, "textVersion" text, evidence text, "recordedAt" timestamptz, "recordedBy" text)
            on conflict do nothing returning cast(consent_id as text)""";
    /** That they agreed, to what and when, stays as the proof; where the proof is may name them. */
    private static final String ERASE = """
            update consent set evidence = null, erased_at = cast(cast(?2 as text) as timestamptz) where person_id = ?1 and erased_at is null""";

    private final Sql sql;
    private final Json json;

    ConsentRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** What was said last first, before this one. */
    Uni<List<ConsentView>> of(String personId, Instant before, UUID id, int limit) {
        return sql.list(OF, ConsentRepository::view, personId, before.toString(), id, limit);
    }

    Uni<ConsentView> find(UUID id) {
        return sql.list(FIND, ConsentRepository::view, id).map(List::getFirst);
    }

    /** There is one. */
    Uni<ConsentView> last(String personId, String purpose) {
        return sql.list(LAST, ConsentRepository::view, personId, purpose).map(List::getFirst);
    }

    /** @return false when there is one of this id already */
    Uni<Boolean> add(ConsentView consent) {
        return sql.list(ADD, row -> true, json.write(consent)).map(added -> !added.isEmpty());
    }

    Uni<Void> erase(String personId, Instant at) {
        return sql.execute(ERASE, personId, at.toString()).replaceWithVoid();
    }

    private static ConsentView view(Object[] row) {
        return new ConsentView(
                UUID.fromString(text(row[0])),
                text(row[1]),
                text(row[2]),
                text(row[3]),
                (Boolean) row[4],
                instant(row[5]),
                text(row[6]),
                text(row[7]),
                textOrNull(row[8]),
                instant(row[9]),
                text(row[10]),
                instantOrNull(row[11]));
    }
}
