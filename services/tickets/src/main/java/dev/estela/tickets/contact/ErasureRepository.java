package dev.estela.tickets.contact;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything of a customer that is personal here, in the order in which rows are locked: tickets, then what was said. */
@ApplicationScoped
class ErasureRepository {
    /** Theirs, and those of nobody in particular who wrote from one of their addresses. */
    private static final String LOCK = """
            with gone as materialized (
              select split_part(k, '/', 1) as store, substr(k, length(split_part(k, '/', 1)) + 2) as customer_id
              from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) k),
            known as materialized (
              select g.store, lower(c.email) as email, c.phone from gone g join contact_copy c on c.store = g.store and c.customer_id = g.customer_id)
            select t.id, t.requester_email, t.requester_phone from ticket t where t.id in (
              select b.id from gone g join ticket b on b.store = g.store and b.customer_id = g.customer_id
              union select b.id from known k join ticket b on b.store = k.store and lower(b.requester_email) = k.email and b.customer_id is null
              union select b.id from known k join ticket b on b.store = k.store and b.requester_phone = k.phone and b.customer_id is null)
            order by t.id for update""";

    private static final String ADDRESSES = """
            select c.email, c.phone from contact_copy c join jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) k
            on c.store = split_part(k, '/', 1) and c.customer_id = substr(k, length(split_part(k, '/', 1)) + 2)""";
    private static final String OF_THESE =
            " = any (array(select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))";
    private static final String TICKETS =
            "update ticket set requester_name = null, requester_email = null, requester_phone = null, "
                    + "subject = case when channel = 'EVENT' then subject else '-' end where id"
                    + OF_THESE;
    private static final String MESSAGES = """
            update message set text = '', state = case when state in ('LEAVING', 'READY') then 'FAILED' else state end
            where ticket_id""" + OF_THESE;
    private static final String ATTACHMENTS = "delete from attachment where ticket_id" + OF_THESE;
    private static final String MAILS = """
            update outgoing_mail set recipient = '', raw = '',
              error = case when status in ('sent', 'failed') then null else 'erased' end,
              status = case when status = 'sent' then 'sent' else 'failed' end
            where ticket_id""" + OF_THESE;
    private static final String GESTURES = "update gesture set reason = '' where ticket_id" + OF_THESE;

    private final Sql sql;

    ErasureRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param keys {@code <store>/<customerId>} */
    Uni<List<Found>> lock(List<String> keys) {
        return sql.list(
                LOCK,
                row -> new Found((UUID) row[0], Rows.textOrNull(row[1]), Rows.textOrNull(row[2])),
                sql.rows(keys));
    }

    /** By what these customers are known here. */
    Uni<Set<String>> addresses(List<String> keys) {
        return sql.list(
                        ADDRESSES,
                        row -> Stream.of(row).filter(Objects::nonNull).map(Rows::text),
                        sql.rows(keys))
                .map(rows -> rows.stream().flatMap(row -> row).collect(Collectors.toCollection(TreeSet::new)));
    }

    Uni<Void> blank(List<UUID> tickets) {
        String ids = sql.rows(tickets);
        return sql.execute(TICKETS, ids)
                .chain(() -> sql.execute(MESSAGES, ids))
                .chain(() -> sql.execute(ATTACHMENTS, ids))
                .chain(() -> sql.execute(MAILS, ids))
                .chain(() -> sql.execute(GESTURES, ids))
                .replaceWithVoid();
    }

    /** A ticket that speaks of them, and the addresses it names. */
    record Found(
            UUID ticketId, @Nullable String email, @Nullable String phone) {}
}
