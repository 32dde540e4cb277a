package dev.estela.tickets.tally;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Who carries the parcels that tickets are about. */
@ApplicationScoped
public class ReportedParcelRepository {
    private static final String SAVE = """
            insert into report_parcel (shipment_id, carrier)
            select distinct on ("shipmentId") "shipmentId", carrier
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("shipmentId" text, carrier text) order by "shipmentId"
            on conflict (shipment_id) do update set carrier = excluded.carrier where report_parcel.carrier <> excluded.carrier""";

    private final Sql sql;

    ReportedParcelRepository(Sql sql) {
        this.sql = sql;
    }

    public Uni<Void> save(Collection<Carried> parcels) {
        return parcels.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(SAVE, sql.rows(List.copyOf(parcels))).replaceWithVoid();
    }

    /** A parcel and who carries it. */
    public record Carried(String shipmentId, String carrier) {}
}
