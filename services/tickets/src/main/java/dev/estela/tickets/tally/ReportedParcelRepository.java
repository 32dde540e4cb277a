package dev.estela.tickets.tally;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who carries the parcels that tickets are about. */
@ApplicationScoped
public class ReportedParcelRepository {
    private static final String SAVE = """
            insert into report_parcel (shipment_id, carrier, tracking_number)
            select distinct on ("shipmentId") "shipmentId", carrier, "trackingNumber"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("shipmentId" text, carrier text, "trackingNumber" text) order by "shipmentId"
            on conflict (shipment_id) do update set carrier = excluded.carrier, tracking_number = excluded.tracking_number
            where (report_parcel.carrier, report_parcel.tracking_number) is distinct from (excluded.carrier, excluded.tracking_number)""";
    private static final String FIND =
            "select shipment_id, carrier, tracking_number from report_parcel where shipment_id = ?1";

    private final Sql sql;

    ReportedParcelRepository(Sql sql) {
        this.sql = sql;
    }

    public Uni<Void> save(Collection<Carried> parcels) {
        return parcels.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(SAVE, sql.rows(List.copyOf(parcels))).replaceWithVoid();
    }

    public Uni<Optional<Carried>> find(String shipmentId) {
        return sql.list(
                        FIND,
                        row -> new Carried(Rows.text(row[0]), Rows.text(row[1]), Rows.textOrNull(row[2])),
                        shipmentId)
                .map(found -> found.stream().findFirst());
    }

    /** A parcel, who carries it, and how they know it. */
    public record Carried(
            String shipmentId, String carrier, @Nullable String trackingNumber) {}
}
