package dev.estela.tickets.refund;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was asked for. The sum of an order is taken while nobody else can ask for it. */
@ApplicationScoped
class RefundRepository {
    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) held";
    private static final String ASKED = "select coalesce(sum(amount), 0) from refund_request where order_id = ?1";
    private static final String OF_TICKET = """
            select refund_id, ticket_id, order_id, amount, currency, requested_by, requested_at from refund_request
            where ticket_id = ?1 order by requested_at, refund_id""";
    private static final String ADD = """
            insert into refund_request (refund_id, ticket_id, order_id, amount, currency, requested_by, requested_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, cast(cast(?7 as text) as timestamptz))""";

    private final Sql sql;

    RefundRepository(Sql sql) {
        this.sql = sql;
    }

    /** Nobody else asks for anything of this order until the transaction ends. */
    Uni<Void> hold(String orderId) {
        return sql.list(HOLD, row -> row[0], "refund/" + orderId).replaceWithVoid();
    }

    Uni<Long> asked(String orderId) {
        return sql.list(ASKED, row -> Rows.number(row[0]), orderId).map(List::getFirst);
    }

    Uni<Void> add(RefundRequest request) {
        return sql.execute(
                        ADD,
                        request.refundId(),
                        request.ticketId(),
                        request.orderId(),
                        request.amount(),
                        request.currency(),
                        request.requestedBy(),
                        request.requestedAt().toString())
                .replaceWithVoid();
    }

    Uni<List<RefundRequest>> ofTicket(UUID ticket) {
        return sql.list(
                OF_TICKET,
                row -> new RefundRequest(
                        (UUID) row[0],
                        (UUID) row[1],
                        Rows.text(row[2]),
                        Rows.number(row[3]),
                        Rows.text(row[4]),
                        Rows.text(row[5]),
                        Rows.instant(row[6])),
                ticket);
    }
}
