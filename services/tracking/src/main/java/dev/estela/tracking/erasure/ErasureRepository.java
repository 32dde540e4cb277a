package dev.estela.tracking.erasure;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of carriers, of which nobody knows what they say: the text of a scan, and everything they sent with it. */
@ApplicationScoped
class ErasureRepository {
    private static final String LOCK = """
            select s.id, s.number from shipment s
            join jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(store text, "customerId" text) on s.customer_id = r."customerId" and s.store = r.store
            order by s.id for update of s""";
    private static final String OF_THESE = """
            jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as those(id) join shipment s on s.id = cast(those.id as uuid)""";
    private static final String SCANS = """
            update scan c set description = null, raw = '{}' from %s
            where c.carrier = s.carrier and c.number = s.number""".formatted(OF_THESE);
    /** As PostgreSQL writes it: one blank behind the colon. */
    private static final String STATES = """
            update shipment x set state = cast(regexp_replace(cast(x.state as text), '"description": "([^"\\\\]|\\\\.)*"', '"description": null', 'g') as jsonb)
            where x.id = any (array(select cast(id as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as those(id)))""";

    private final Sql sql;

    ErasureRepository(Sql sql) {
        this.sql = sql;
    }

    /** @return the numbers of their parcels */
    Uni<List<String>> forget(List<ErasureRequested> customers) {
        return sql.list(LOCK, row -> new Parcel((UUID) row[0], Rows.textOrNull(row[1])), sql.rows(customers))
                .call(this::blank)
                .map(parcels -> parcels.stream()
                        .map(Parcel::number)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private Uni<Void> blank(List<Parcel> parcels) {
        String ids = sql.rows(parcels.stream().map(Parcel::id).toList());
        return sql.execute(SCANS, ids).chain(() -> sql.execute(STATES, ids)).replaceWithVoid();
    }

    private record Parcel(UUID id, @Nullable String number) {}
}
