package dev.estela.notices.delivery;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages in their table. Leases are kept on the database's clock, whatever the business clock says. */
@ApplicationScoped
public class MessageRepository {
    private static final String ROW = """
            cast(json_build_object('messageId', m.message_id, 'ref', m.ref, 'store', m.store, 'customerId', m.customer_id, 'channel', m.channel,
            'recipient', m.recipient, 'subject', m.subject, 'raw', translate(encode(m.raw, 'base64'), chr(10), ''),
            'sha256', m.sha256, 'template', m.template, 'day', m.day, 'createdAt', m.created_at, 'attempts', m.attempts) as text)
            """;
    private static final String FREEZE = """
            insert into message (message_id, ref, store, customer_id, channel, status, recipient, subject, raw, sha256, template, day,
              created_at)
            select "messageId", ref, store, "customerId", channel, 'ready', recipient, subject, decode(raw, 'base64'), sha256, template,
              day, "createdAt"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as x ("messageId" uuid, ref text, store text, "customerId" text, channel text,
              recipient text, subject text, raw text, sha256 text, template text, day date, "createdAt" timestamptz)
            order by "messageId" on conflict (message_id) do nothing
            """;
    /**
     * The choice is materialized: inside a join it could be made more than once, and the limit would hold for each. Whose lease ran out was perhaps handed
     * over by whoever held it.
     */
    private static final String LEASE = """
            with due as materialized (
              select message_id, status = 'leased' as abandoned from message where status in ('ready', 'leased') and (status = 'ready' or lease_until < now())
              order by created_at, message_id limit ?3 for update skip locked)
            update message m set status = 'leased', lease_owner = cast(cast(?1 as text) as uuid), lease_until = now() + make_interval(secs => ?2),
              perhaps_taken = m.perhaps_taken or due.abandoned
            from due where m.message_id = due.message_id
            returning""" + " " + ROW;

    private static final String RENEW = "update message set lease_until = now() + make_interval(secs => ?2)"
            + " where status = 'leased' and lease_owner = cast(cast(?1 as text) as uuid)";
    private static final String SETTLE = """
            update message m set status = x.status, error = x.error, attempts = m.attempts + 1, lease_owner = null,
              lease_until = null, sent_at = x."sentAt",
              perhaps_taken = m.perhaps_taken or x."perhapsTaken"
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as x ("messageId" uuid, status text, error text, "perhapsTaken" boolean, "sentAt" timestamptz)
            where m.message_id = x."messageId" and m.status = 'leased' and m.lease_owner = cast(cast(?1 as text) as uuid)
            returning cast(m.message_id as text)
            """;
    private static final String UUIDS =
            "any (array(select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))";

    private final Sql sql;
    private final Json json;

    MessageRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Uni<Integer> freeze(List<Message> messages) {
        return messages.isEmpty() ? Uni.createFrom().item(0) : sql.execute(FREEZE, json.write(messages));
    }

    /** Takes messages that nobody is handing over, oldest first. */
    Uni<List<Message>> lease(UUID owner, Duration lease, int most) {
        return list(LEASE, owner.toString(), (double) lease.toMillis() / 1000, most);
    }

    Uni<Integer> renew(UUID owner, Duration lease) {
        return sql.execute(RENEW, owner.toString(), (double) lease.toMillis() / 1000);
    }

    /** Writes down what became of messages. @return those that were still ours */
    Uni<List<UUID>> settle(UUID owner, List<Settled> settled) {
        return sql.list(SETTLE, row -> UUID.fromString(row[0].toString()), owner.toString(), json.write(settled));
    }

    /** Messages whose pause is over. */
    Uni<Integer> wake(Collection<UUID> messages) {
        return sql.execute(
                "update message set status = 'ready' where status = 'waiting' and message_id = " + UUIDS,
                json.write(messages));
    }

    /** Those of these messages that the other side may have, though it never said so. */
    Uni<Set<UUID>> perhapsTaken(Collection<UUID> messages) {
        return sql.list(
                        "select cast(message_id as text) from message where perhaps_taken and message_id = " + UUIDS,
                        row -> UUID.fromString(row[0].toString()),
                        json.write(messages))
                .map(Set::copyOf);
    }

    /** Messages whose news has gone stale while a server could not take them. */
    Uni<Integer> drop(Collection<UUID> messages) {
        return sql.execute(
                "update message set status = 'failed', error = 'withdrawn' where status = 'waiting' and message_id = "
                        + UUIDS,
                json.write(messages));
    }

    /** How many messages stores have made on their days; locks a store's count until the end of the transaction. */
    Uni<Long> countOfDay(String store, String day) {
        return sql.list(
                        "select 1 from (select pg_advisory_xact_lock(hashtext(?1))) locked",
                        row -> row[0],
                        "cap/" + store)
                .chain(() -> sql.list(
                        "select count(*) from message where store = ?1 and day = cast(cast(?2 as text) as date)",
                        row -> ((Number) row[0]).longValue(),
                        store,
                        day))
                .map(List::getFirst);
    }

    Uni<Boolean> anyInFlight() {
        return sql.list(
                        "select count(*) from (select 1 from message where status in ('ready', 'leased') limit 1) unsent",
                        row -> ((Number) row[0]).longValue() > 0)
                .map(List::getFirst);
    }

    Uni<List<Archived>> ofNotice(UUID noticeId) {
        String doc =
                "cast(json_build_object('messageId', m.ref, 'store', m.store, 'channel', m.channel, 'status', m.status,"
                        + " 'recipient', m.recipient, 'subject', m.subject, 'raw', translate(encode(m.raw, 'base64'), chr(10), ''),"
                        + " 'sha256', m.sha256, 'template', m.template, 'createdAt', m.created_at, 'sentAt', m.sent_at,"
                        + " 'attempts', m.attempts, 'error', m.error) as text)";
        return sql.list(
                "select " + doc + " from message m join notice n on n.message_id = m.message_id"
                        + " where n.notice_id = cast(cast(?1 as text) as uuid)",
                row -> json.read(row[0].toString(), Archived.class),
                noticeId.toString());
    }

    private Uni<List<Message>> list(String statement, Object... parameters) {
        return sql.list(statement, row -> json.read(row[0].toString(), Message.class), parameters);
    }

    /** Where a message stands after a try. */
    record Settled(
            UUID messageId,
            String status,
            @Nullable String error,
            boolean perhapsTaken,
            @Nullable Instant sentAt) {}
}
