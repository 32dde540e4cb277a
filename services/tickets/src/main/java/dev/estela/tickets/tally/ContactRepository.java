package dev.estela.tickets.tally;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import dev.estela.tickets.tally.FirstContact.Step;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class ContactRepository {
    private static final String LOG = """
            select ticket_id, at, fact, actor_kind = 'agent' from ticket_log
            where ticket_id = any (array(select cast(jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as uuid))) order by ticket_id, version""";
    private static final String SAVE = """
            insert into report_contact (ticket_id, counts_for, store, day, reason, order_id, shipment_id, first_reply_seconds, resolution_seconds, solved,
                solved_at_first)
            select "ticketId", "ticketId", store, day, reason, "orderId", "shipmentId", "firstReplySeconds", "resolutionSeconds", solved, "solvedAtFirst"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("ticketId" uuid, store text, day date, reason text, "orderId" text,
                "shipmentId" text, "firstReplySeconds" bigint, "resolutionSeconds" bigint, solved boolean, "solvedAtFirst" boolean)
            order by "ticketId"
            on conflict (ticket_id) do update set reason = excluded.reason, order_id = excluded.order_id, shipment_id = excluded.shipment_id,
                first_reply_seconds = excluded.first_reply_seconds, resolution_seconds = excluded.resolution_seconds, solved = excluded.solved,
                solved_at_first = excluded.solved_at_first""";
    private static final String GO_ON = "update report_contact set counts_for = ?2 where counts_for = ?1";

    private final Sql sql;

    ContactRepository(Sql sql) {
        this.sql = sql;
    }

    /** What happened to each, in its order. */
    Uni<Map<UUID, List<Step>>> logs(Collection<UUID> tickets) {
        Map<UUID, List<Step>> logs = new HashMap<>();
        return sql.list(
                        LOG,
                        row -> logs.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                                .add(new Step(Rows.instant(row[1]), Rows.text(row[2]), (Boolean) row[3])),
                        sql.rows(List.copyOf(tickets)))
                .replaceWith(logs);
    }

    Uni<Void> save(List<Contact> contacts) {
        return sql.execute(SAVE, sql.rows(contacts)).replaceWithVoid();
    }

    /** It was merged: it, and what had been merged into it, counts for the other one. */
    Uni<Void> goOn(UUID ticket, UUID in) {
        return sql.execute(GO_ON, ticket, in).replaceWithVoid();
    }
}
