package dev.estela.notices.notice;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Notices in their table: many rows in one statement, locked in the order of their ids. */
@ApplicationScoped
public class NoticeRepository {
    static final String ROW = """
            cast(json_build_object('noticeId', n.notice_id, 'store', n.store, 'customerId', n.customer_id, 'kind', n.kind,
            'subject', n.subject, 'subjectVersion', n.subject_version, 'channel', n.channel, 'orderId', n.order_id,
            'shipmentId', n.shipment_id, 'incidentId', n.incident_id, 'invitationId', n.invitation_id, 'status', n.status,
            'reason', n.reason, 'factAt', n.fact_at, 'plannedAt', n.planned_at, 'dueAt', n.due_at, 'sentAt', n.sent_at,
            'messageId', n.message_id, 'messageRef', n.message_ref, 'causeEventId', n.cause_event_id, 'causeType', n.cause_type,
            'traceparent', n.traceparent, 'version', n.version) as text)
            """;
    private static final String LOCK = " order by n.notice_id for no key update of n";
    private static final String IDS =
            "any (array(select value from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))";
    private static final String UUIDS =
            "any (array(select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))";
    private static final String SAVE = """
            insert into notice (notice_id, store, customer_id, kind, subject, subject_version, channel, order_id, shipment_id,
              incident_id, invitation_id, status, reason, fact_at, planned_at, due_at, sent_at, message_id, message_ref, cause_event_id,
              cause_type, traceparent, version)
            select "noticeId", store, "customerId", kind, subject, "subjectVersion", channel, "orderId", "shipmentId",
              "incidentId", "invitationId", status, reason, "factAt", "plannedAt", "dueAt", "sentAt", "messageId", "messageRef", "causeEventId",
              "causeType", traceparent, version
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as x ("noticeId" uuid, store text, "customerId" text, kind text,
              subject text, "subjectVersion" int, channel text, "orderId" text, "shipmentId" text, "incidentId" text,
              "invitationId" text, status text, reason text, "factAt" timestamptz, "plannedAt" timestamptz,
              "dueAt" timestamptz, "sentAt" timestamptz, "messageId" uuid, "messageRef" text, "causeEventId" text, "causeType" text,
              traceparent text, version bigint)
            order by "noticeId"
            on conflict (notice_id) do update set status = excluded.status, reason = excluded.reason,
              fact_at = excluded.fact_at, due_at = excluded.due_at, sent_at = excluded.sent_at,
              message_id = excluded.message_id, message_ref = excluded.message_ref, cause_event_id = excluded.cause_event_id,
              cause_type = excluded.cause_type, traceparent = excluded.traceparent, version = excluded.version
            where notice.version <= excluded.version
            """;

    private final Sql sql;
    private final Json json;

    NoticeRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    public Uni<List<Notice>> lockOfOrders(Collection<String> orders) {
        return list("select " + ROW + " from notice n where n.order_id = " + IDS + LOCK, json.write(orders));
    }

    /** Everything that may still leave to the recipients, by the channels, of these notices. */
    public Uni<List<Notice>> lockOpenBeside(Collection<String> noticeIds) {
        return list(
                "select " + ROW
                        + " from notice n where n.status in ('planned', 'held') and n.message_id is null"
                        + " and (n.store, n.customer_id, n.channel) in (select o.store, o.customer_id, o.channel from notice o"
                        + " where o.notice_id = " + UUIDS + ")" + LOCK,
                json.write(noticeIds));
    }

    public Uni<List<Notice>> lockOfMessages(Collection<UUID> messages) {
        return list("select " + ROW + " from notice n where n.message_id = " + UUIDS + LOCK, json.write(messages));
    }

    /** What a store's kill switch holds. */
    public Uni<List<Notice>> lockHeld(String store, Reason reason) {
        return list(
                "select " + ROW + " from notice n where n.store = ?1 and n.status = 'held' and n.message_id is null"
                        + " and n.reason = ?2" + LOCK,
                store,
                reason.wire());
    }

    public Uni<Integer> save(Collection<Notice> notices) {
        return notices.isEmpty()
                ? Uni.createFrom().item(0)
                : sql.execute(
                        SAVE, json.write(notices.stream().map(NoticeRow::of).toList()));
    }

    Uni<List<Notice>> list(String statement, Object... parameters) {
        return sql.list(statement, row -> Notice.restore(json.read(row[0].toString(), NoticeRow.class)), parameters);
    }

    <T> Uni<List<T>> list(String statement, Class<T> shape, List<Object> parameters) {
        return sql.list(statement, row -> json.read(row[0].toString(), shape), parameters.toArray());
    }
}
