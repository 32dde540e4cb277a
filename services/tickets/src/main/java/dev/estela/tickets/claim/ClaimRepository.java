package dev.estela.tickets.claim;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A parcel is claimed once, whoever races. */
@ApplicationScoped
class ClaimRepository {
    private static final String COLUMNS =
            "select claim_id, ticket_id, shipment_id, carrier, tracking_number, amount, currency, opened_by, opened_at from carrier_claim ";
    private static final String OF_PARCEL = COLUMNS + "where shipment_id = ?1";
    private static final String OF_TICKET = COLUMNS + "where ticket_id = ?1 order by opened_at, claim_id";
    private static final String ADD = """
            insert into carrier_claim (claim_id, ticket_id, shipment_id, carrier, tracking_number, amount, currency, opened_by, opened_at)
            select "claimId", "ticketId", "shipmentId", carrier, "trackingNumber", amount, currency, "openedBy", "openedAt"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("claimId" uuid, "ticketId" uuid, "shipmentId" text, carrier text,
                "trackingNumber" text, amount bigint, currency text, "openedBy" text, "openedAt" timestamptz)
            on conflict (shipment_id) do nothing""";

    private final Sql sql;

    ClaimRepository(Sql sql) {
        this.sql = sql;
    }

    /** @return false when there is one for this parcel already */
    Uni<Boolean> add(CarrierClaim claim) {
        return sql.execute(ADD, sql.rows(List.of(claim))).map(added -> added == 1);
    }

    Uni<Optional<CarrierClaim>> ofParcel(String shipmentId) {
        return sql.list(OF_PARCEL, ClaimRepository::claim, shipmentId)
                .map(found -> found.stream().findFirst());
    }

    Uni<List<CarrierClaim>> ofTicket(UUID ticket) {
        return sql.list(OF_TICKET, ClaimRepository::claim, ticket);
    }

    private static CarrierClaim claim(Object[] row) {
        return new CarrierClaim(
                (UUID) row[0],
                (UUID) row[1],
                Rows.text(row[2]),
                Rows.text(row[3]),
                Rows.textOrNull(row[4]),
                row[5] == null ? null : Rows.number(row[5]),
                Rows.textOrNull(row[6]),
                Rows.text(row[7]),
                Rows.instant(row[8]));
    }
}
