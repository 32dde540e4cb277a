package dev.estela.tickets.opening;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts failed attempts by when they happened: one that is told twice is one. */
@ApplicationScoped
class AttemptRepository {
    private static final String ADD = """
            insert into failed_attempt (shipment_id, at)
            select "shipmentId", at from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("shipmentId" text, at timestamptz)
            order by "shipmentId", at on conflict do nothing""";
    private static final String COUNT = """
            select shipment_id, count(*) from failed_attempt
            where shipment_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))) group by shipment_id""";

    private final Sql sql;

    AttemptRepository(Sql sql) {
        this.sql = sql;
    }

    /** @return how many each of these parcels now has */
    Uni<Map<String, Long>> count(List<Attempt> attempts) {
        List<String> shipments =
                attempts.stream().map(Attempt::shipmentId).distinct().toList();
        return sql.execute(ADD, sql.rows(attempts))
                .chain(() -> sql.list(
                        COUNT, row -> Map.entry((String) row[0], ((Number) row[1]).longValue()), sql.rows(shipments)))
                .map(counts -> counts.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    record Attempt(String shipmentId, Instant at) {}
}
