package dev.estela.tickets.mailbox;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import dev.estela.tickets.mail.MailKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far mailboxes have been read, and what became of each mail. */
@ApplicationScoped
class MailboxRepository {
    private static final String LEASE = """
            insert into mailbox (name, uid_validity, uid, lease_owner, lease_until)
            values (?1, ?2, 0, cast(cast(?3 as text) as uuid), now() + make_interval(secs => ?4))
            on conflict (name) do update set lease_owner = excluded.lease_owner, lease_until = excluded.lease_until, uid_validity = excluded.uid_validity,
                uid = case when mailbox.uid_validity = excluded.uid_validity then mailbox.uid else 0 end
            where mailbox.lease_owner = excluded.lease_owner or mailbox.lease_until < now()
            returning uid""";
    private static final String READ_TO = """
            update mailbox set uid = greatest(uid, ?3), lease_until = now() + make_interval(secs => ?5)
            where name = ?1 and uid_validity = ?2 and lease_owner = cast(cast(?4 as text) as uuid)""";
    private static final String KNOWN = "select 1 from received_mail where store = ?1 and ref = ?2";
    private static final String KEEP = """
            insert into received_mail (store, ref, mailbox, kind, outcome, ticket_id, message_id, error, received_at)
            select store, ref, mailbox, kind, outcome, "ticketId", "messageId", error, "receivedAt"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as x (store text, ref text, mailbox text, kind text, outcome text, "ticketId" uuid,
                "messageId" uuid, error text, "receivedAt" timestamptz)
            on conflict do nothing""";
    /** What we sent, or what came from them before; the newest that is known. */
    private static final String THREAD = """
            select coalesce(o.ticket_id, r.ticket_id)
            from jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)) with ordinality as asked(ref, place)
            left join outgoing_mail o on o.ref = asked.ref
            left join received_mail r on r.ref = asked.ref and r.store = ?1
            join ticket t on t.id = coalesce(o.ticket_id, r.ticket_id) and t.store = ?1
            order by asked.place limit 1""";

    private static final String ANSWERS = """
            select mail_id from outgoing_mail o join ticket t on t.id = o.ticket_id
            where o.kind = 'REPLY' and t.store = ?1 and o.ref = any (array(select jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)))) limit 1""";
    private static final String OURS = "select 1 from store_copy where lower(sender) = lower(?1) limit 1";

    private final Sql sql;
    private final Json json;

    MailboxRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** @return the last mail that was read, nothing while another replica reads this mailbox */
    Uni<Optional<Long>> lease(String name, long validity, UUID owner, Duration lease) {
        return sql.list(LEASE, row -> Rows.number(row[0]), name, validity, owner.toString(), (double) lease.toSeconds())
                .map(rows -> rows.stream().findFirst());
    }

    /** Keeps the lease, too. @return false when another replica has taken the mailbox over */
    Uni<Boolean> readTo(String name, long validity, long uid, UUID owner, Duration lease) {
        return sql.execute(READ_TO, name, validity, uid, owner.toString(), (double) lease.toSeconds())
                .map(changed -> changed == 1);
    }

    Uni<Boolean> known(Received received) {
        return sql.list(KNOWN, row -> row[0], received.store(), received.ref()).map(rows -> !rows.isEmpty());
    }

    Uni<Void> keep(Kept kept) {
        return sql.execute(KEEP, json.write(List.of(kept))).replaceWithVoid();
    }

    Uni<Optional<UUID>> ticketOf(String store, List<String> refs) {
        return first(THREAD, store, refs);
    }

    /** The answer that was in one of these mails of ours. */
    Uni<Optional<UUID>> answerIn(String store, List<String> refs) {
        return first(ANSWERS, store, refs);
    }

    private Uni<Optional<UUID>> first(String query, String store, List<String> refs) {
        return refs.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : sql.list(query, row -> UUID.fromString(row[0].toString()), store, json.write(refs))
                        .map(rows -> rows.stream().findFirst());
    }

    /** Whether a store writes from this address: two of our own must not talk to each other. */
    Uni<Boolean> isOurs(String address) {
        return sql.list(OURS, row -> row[0], address).map(rows -> !rows.isEmpty());
    }

    enum Outcome {
        OPENED,
        APPENDED,
        /** Written down beside the conversation: a machine said it. */
        NOTED,
        BOUNCED,
        IGNORED,
        FAILED
    }

    record Kept(
            String store,
            String ref,
            String mailbox,
            MailKind kind,
            Outcome outcome,
            @Nullable UUID ticketId,
            @Nullable UUID messageId,
            @Nullable String error,
            Instant receivedAt) {

        static Kept of(Received received, Outcome outcome, Instant now) {
            return new Kept(
                    received.store(),
                    received.ref(),
                    received.mailbox(),
                    received.mail().kind(),
                    outcome,
                    null,
                    null,
                    null,
                    now);
        }

        Kept in(UUID ticket, @Nullable UUID message) {
            return new Kept(store, ref, mailbox, kind, outcome, ticket, message, error, receivedAt);
        }
    }
}
