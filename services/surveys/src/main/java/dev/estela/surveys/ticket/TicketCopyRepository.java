package dev.estela.surveys.ticket;

import dev.estela.chassis.sql.Sql;
import dev.estela.surveys.fact.OrderLockRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;

@ApplicationScoped
class TicketCopyRepository {
    private static final String SAVE = """
            insert into ticket_copy as known (ticket_id, order_id, shipment_id, version, status, solved_at, event_id, event_type, solved_version,
                solved_event_id, solved_traceparent)
            select "ticketId", "orderId", "shipmentId", version, status, "solvedAt", "eventId", "eventType", "solvedVersion",
                "solvedEventId", "solvedTraceparent"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("ticketId" text, "orderId" text, "shipmentId" text, version bigint, status text,
                "solvedAt" timestamptz, "eventId" text, "eventType" text, "solvedVersion" bigint, "solvedEventId" text, "solvedTraceparent" text)
            order by "ticketId"
            on conflict (ticket_id) do update set order_id = excluded.order_id, shipment_id = excluded.shipment_id, version = excluded.version,
                status = excluded.status, solved_at = excluded.solved_at, event_id = excluded.event_id, event_type = excluded.event_type
            where known.version < excluded.version
            """;
    /** The cause of a question is the last event that told of a solution, also where newer things were known before it came. */
    private static final String NAME_CAUSES = """
            update ticket_copy known set solved_version = r."solvedVersion", solved_event_id = r."solvedEventId",
                solved_traceparent = r."solvedTraceparent"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("ticketId" text, "solvedVersion" bigint, "solvedEventId" text,
                "solvedTraceparent" text)
            where known.ticket_id = r."ticketId" and (known.solved_version is null or known.solved_version < r."solvedVersion")
            """;

    private final Sql sql;
    private final OrderLockRepository orders;

    TicketCopyRepository(Sql sql, OrderLockRepository orders) {
        this.sql = sql;
        this.orders = orders;
    }

    /** Keeps what is newer than what is known. One row per ticket. */
    Uni<Void> save(Collection<TicketCopy> tickets, Set<String> ofOrders) {
        List<TicketCopy> solved = tickets.stream()
                .filter(ticket -> ticket.solvedVersion() != null)
                .toList();
        return orders.lock(ofOrders)
                .chain(() -> sql.execute(SAVE, sql.rows(List.copyOf(tickets))))
                .chain(() -> solved.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : sql.execute(NAME_CAUSES, sql.rows(solved)).replaceWithVoid());
    }
}
