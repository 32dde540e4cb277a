package dev.estela.tickets.delivery;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails in their table. Leases are kept on the database's clock, whatever the business clock says. */
@ApplicationScoped
class MailRepository {
    private static final String ADD = """
            insert into outgoing_mail (mail_id, ticket_id, kind, ref, recipient, raw, status, created_at)
            select "mailId", "ticketId", kind, ref, recipient, decode(raw, 'base64'), 'ready', "createdAt"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as x ("mailId" uuid, "ticketId" uuid, kind text, ref text, recipient text, raw text,
              "createdAt" timestamptz)
            order by "mailId" on conflict (mail_id) do nothing""";
    /** The choice is materialized: inside a join it could be made more than once, and the limit would hold for each. */
    private static final String LEASE = """
            with due as materialized (
              select mail_id from outgoing_mail where status in ('ready', 'leased') and (status = 'ready' or lease_until < now())
              order by created_at, mail_id limit ?3 for update skip locked)
            update outgoing_mail m set status = 'leased', lease_owner = cast(cast(?1 as text) as uuid), lease_until = now() + make_interval(secs => ?2)
            from due where m.mail_id = due.mail_id
            returning cast(json_build_object('mailId', m.mail_id, 'ticketId', m.ticket_id, 'kind', m.kind, 'ref', m.ref, 'recipient', m.recipient,
              'raw', translate(encode(m.raw, 'base64'), chr(10), ''), 'createdAt', m.created_at, 'attempts', m.attempts) as text)""";

    private static final String RENEW = """
            update outgoing_mail set lease_until = now() + make_interval(secs => ?2)
            where status = 'leased' and lease_owner = cast(cast(?1 as text) as uuid)""";
    private static final String SETTLE = """
            update outgoing_mail m set status = x.status, error = x.error, attempts = m.attempts + 1, lease_owner = null, lease_until = null,
              sent_at = x."sentAt"
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as x ("mailId" uuid, status text, error text, "sentAt" timestamptz)
            where m.mail_id = x."mailId" and m.status = 'leased' and m.lease_owner = cast(cast(?1 as text) as uuid)
            returning cast(m.mail_id as text)""";
    private static final String WAKE = """
            update outgoing_mail set status = 'ready' where status = 'waiting'
            and mail_id = any (array(select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))""";
    private static final String UNSENT =
            "select count(*) from (select 1 from outgoing_mail where status in ('ready', 'leased') limit 1) unsent";
    private static final String REFS = """
            select ticket_id, ref from (
              select m.ticket_id, m.ref, m.created_at, row_number() over (partition by m.ticket_id order by m.created_at desc, m.mail_id desc) as back
              from outgoing_mail m
              where m.ticket_id = any (array(select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))) newest
            where back <= ?2 order by created_at, ref""";
    private static final String RECEIPTS = """
            select lower(recipient), count(*) from outgoing_mail
            where kind = 'RECEIPT' and created_at > cast(cast(?2 as text) as timestamptz)
              and lower(recipient) = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))) group by 1""";

    private final Sql sql;
    private final Json json;

    MailRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Uni<Void> add(List<OutgoingMail> mails) {
        return mails.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(ADD, json.write(mails)).replaceWithVoid();
    }

    /** Takes mails that nobody is handing over, oldest first. */
    Uni<List<OutgoingMail>> lease(UUID owner, Duration lease, int most) {
        return sql.list(
                LEASE,
                row -> json.read(Rows.text(row[0]), OutgoingMail.class),
                owner.toString(),
                (double) lease.toMillis() / 1000,
                most);
    }

    Uni<Integer> renew(UUID owner, Duration lease) {
        return sql.execute(RENEW, owner.toString(), (double) lease.toMillis() / 1000);
    }

    /** @return those that were still the owner's */
    Uni<List<UUID>> settle(UUID owner, List<Settled> settled) {
        return sql.list(SETTLE, row -> UUID.fromString(Rows.text(row[0])), owner.toString(), json.write(settled));
    }

    /** Mails whose pause is over. */
    Uni<Void> wake(Collection<UUID> mails) {
        return sql.execute(WAKE, json.write(mails)).replaceWithVoid();
    }

    Uni<Boolean> anyUnsent() {
        return sql.list(UNSENT, row -> Rows.number(row[0]) > 0).map(List::getFirst);
    }

    /** The Message-IDs of the newest mails of these tickets, oldest first. */
    Uni<List<Ref>> refs(Collection<UUID> tickets, int mostOfEach) {
        return sql.list(
                REFS,
                row -> new Ref(UUID.fromString(row[0].toString()), Rows.text(row[1])),
                json.write(tickets),
                mostOfEach);
    }

    /** How many receipts these addresses, in lower case, have had since. */
    Uni<List<Receipts>> receipts(Collection<String> recipients, Instant since) {
        return sql.list(
                RECEIPTS,
                row -> new Receipts(Rows.text(row[0]), Rows.number(row[1])),
                json.write(recipients),
                since.toString());
    }

    /** Where a mail stands after a try. */
    record Settled(
            UUID mailId,
            String status,
            @Nullable String error,
            @Nullable Instant sentAt) {}

    record Ref(UUID ticketId, String ref) {}

    record Receipts(String recipient, long count) {}
}
