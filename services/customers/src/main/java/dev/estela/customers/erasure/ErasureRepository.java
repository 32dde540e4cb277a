package dev.estela.customers.erasure;

import static dev.estela.chassis.sql.Rows.instant;
import static dev.estela.chassis.sql.Rows.instantOrNull;
import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ErasureRepository {
    private static final String ADD = """
            insert into erasure (erasure_id, person_id, store, customer_ids, basis, requested_by, requested_at)
            select "erasureId", "personId", store, "customerIds", basis, "requestedBy", "requestedAt"
            from jsonb_to_record(cast(cast(?1 as text) as jsonb)) as r("erasureId" uuid, "personId" text, store text, "customerIds" text[], basis text,
                "requestedBy" text, "requestedAt" timestamptz)
            on conflict (person_id) where done_at is null do nothing returning cast(erasure_id as text)""";
    private static final String ADD_STEPS = """
            insert into erasure_step (erasure_id, store, customer_id, service)
            select e.erasure_id, e.store, customer.id, service.name
            from erasure e, unnest(e.customer_ids) as customer(id), jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)) as service(name)
            where e.erasure_id = cast(?1 as uuid)""";
    private static final String SELECT = """
            select cast(e.erasure_id as text), e.person_id, e.store, cast(to_jsonb(e.customer_ids) as text), e.basis, e.requested_by, e.requested_at, e.done_at,
                (select cast(jsonb_agg(jsonb_build_object('service', s.service, 'doneAt', s.done) order by s.service) as text) from (
                    select service, case when bool_and(done_at is not null) then max(done_at) end as done
                    from erasure_step where erasure_id = e.erasure_id group by service) s)
            from erasure e\s""";
    private static final String LATEST = SELECT + """
            where e.person_id = ?1 order by e.done_at is null desc, e.requested_at desc limit 1""";
    private static final String BY_ID = SELECT + "where e.erasure_id = ?1";
    private static final String NEWEST = SELECT + """
            where (?1 = '' or e.store = ?2)
            and (e.requested_at, e.erasure_id) < (cast(cast(?3 as text) as timestamptz), cast(?4 as uuid))
            order by e.requested_at desc, e.erasure_id desc limit ?5""";
    private static final String STEPS_DONE = """
            update erasure_step s set done_at = r."doneAt"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(store text, "customerId" text, service text, "doneAt" timestamptz)
            where s.store = r.store and s.customer_id = r."customerId" and s.service = r.service and s.done_at is null
            returning cast(s.erasure_id as text)""";
    private static final String FINISH = """
            update erasure e set done_at = cast(cast(?2 as text) as timestamptz)
            where e.erasure_id = any (array(select cast(id as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as ids(id)))
            and e.done_at is null and not exists (select 1 from erasure_step s where s.erasure_id = e.erasure_id and s.done_at is null)
            returning cast(e.erasure_id as text), e.store, e.person_id, cast(to_jsonb(e.customer_ids) as text)""";

    private final Sql sql;
    private final Json json;

    ErasureRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** @return whether it is new: false while one of the same person runs */
    Uni<Boolean> add(NewErasure erasure, List<String> services) {
        return sql.list(ADD, row -> true, json.write(erasure))
                .chain(added -> added.isEmpty()
                        ? Uni.createFrom().item(false)
                        : sql.execute(ADD_STEPS, erasure.erasureId(), json.write(services))
                                .replaceWith(true));
    }

    /** The one that runs, or the last that ended. */
    Uni<ErasureView> latest(String personId) {
        return sql.list(LATEST, this::view, personId).map(List::getFirst);
    }

    Uni<@Nullable ErasureView> find(UUID id) {
        return sql.list(BY_ID, this::view, id).map(ErasureRepository::firstOrNull);
    }

    /**
     * @param store of every store where it is empty
     * @param before and id of the last one of the page before
     */
    Uni<List<ErasureView>> newest(String store, Instant before, UUID id, int limit) {
        return sql.list(NEWEST, this::view, store, store, before.toString(), id, limit);
    }

    /** @return the erasures that this brought forward */
    Uni<List<String>> done(List<StepDone> steps) {
        return sql.list(STEPS_DONE, row -> text(row[0]), json.write(steps));
    }

    Uni<List<Finished>> finish(List<String> erasureIds, Instant at) {
        return sql.list(
                FINISH,
                row -> new Finished(
                        text(row[0]),
                        text(row[1]),
                        text(row[2]),
                        Arrays.asList(json.read(text(row[3]), String[].class))),
                json.write(erasureIds),
                at.toString());
    }

    private ErasureView view(Object[] row) {
        return new ErasureView(
                text(row[0]),
                text(row[1]),
                text(row[2]),
                Arrays.asList(json.read(text(row[3]), String[].class)),
                text(row[4]),
                text(row[5]),
                instant(row[6]),
                instantOrNull(row[7]),
                Arrays.asList(json.read(text(row[8]), ErasureView.Step[].class)));
    }

    private static @Nullable ErasureView firstOrNull(List<ErasureView> found) {
        return found.isEmpty() ? null : found.getFirst();
    }

    record NewErasure(
            UUID erasureId,
            String personId,
            String store,
            List<String> customerIds,
            Basis basis,
            String requestedBy,
            Instant requestedAt) {}

    /** A service knows no more of a customer. */
    record StepDone(String store, String customerId, String service, Instant doneAt) {}

    record Finished(String erasureId, String store, String personId, List<String> customerIds) {}
}
