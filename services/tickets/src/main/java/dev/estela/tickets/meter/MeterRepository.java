package dev.estela.tickets.meter;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Time and gestures go with a ticket into the one it is merged into. */
@ApplicationScoped
class MeterRepository {
    /** Of so many tickets a mean says enough, and of no more than the latest so many it is taken. */
    static final int ENOUGH = 10;

    private static final int MOST = 200;
    private static final String WORKED = """
            select coalesce(sum(w.seconds), 0) from report_contact c join ticket_work w on w.ticket_id = c.ticket_id where c.counts_for = ?1""";
    private static final String GIVEN = """
            select coalesce(sum(g.amount), 0) from report_contact c join gesture g on g.ticket_id = c.ticket_id
            where c.counts_for = ?1 and g.status = 'GRANTED' and g.currency = ?2""";
    private static final String TOOK = """
            select count(*), coalesce(avg(seconds), 0) - ?5 from (
                select sum(w.seconds) as seconds from (
                    select ticket_id from report_contact
                    where store = ?1 and reason = ?2 and solved and counts_for = ticket_id and ticket_id <> ?3 and day >= cast(cast(?4 as text) as date)
                    order by day desc, ticket_id limit ?6) solved
                join report_contact c on c.counts_for = solved.ticket_id
                join ticket_work w on w.ticket_id = c.ticket_id
                group by solved.ticket_id) took
            where seconds > ?5""";

    private final Sql sql;

    MeterRepository(Sql sql) {
        this.sql = sql;
    }

    /** Seconds of everybody. */
    Uni<Long> worked(UUID ticket) {
        return sql.list(WORKED, row -> Rows.number(row[0]), ticket).map(List::getFirst);
    }

    /** Granted gestures. */
    Uni<Long> given(UUID ticket, String currency) {
        return sql.list(GIVEN, row -> Rows.number(row[0]), ticket, currency).map(List::getFirst);
    }

    /** How much longer than {@code seconds} those took that took longer, of the others about the same reason. */
    Uni<Took> took(String store, String reason, UUID except, LocalDate since, long seconds) {
        return sql.list(
                        TOOK,
                        row -> new Took(Rows.number(row[0]), rounded(row[1])),
                        store,
                        reason,
                        except,
                        since.toString(),
                        seconds,
                        MOST)
                .map(List::getFirst);
    }

    private static long rounded(Object mean) {
        return new BigDecimal(mean.toString()).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** @param seconds the mean of {@code tickets} */
    record Took(long tickets, long seconds) {
        boolean isEnough() {
            return tickets >= ENOUGH;
        }
    }
}
