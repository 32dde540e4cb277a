package dev.estela.tickets.mailbox;

import dev.estela.chassis.id.Ids;
import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import dev.estela.tickets.mail.MailPart;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was attached to messages. */
@ApplicationScoped
class AttachmentRepository {
    private static final String ADD = """
            insert into attachment (id, ticket_id, message_id, name, type, size, content)
            select id, "ticketId", "messageId", name, type, size, decode(content, 'base64')
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as x (id uuid, "ticketId" uuid, "messageId" uuid, name text, type text, size int,
                content text)""";
    /** A ticket, and those that were merged into it. */
    private static final String TICKETS = """
            select t.id from ticket t where t.id = cast(cast(?1 as text) as uuid) or t.merged_into = cast(cast(?1 as text) as uuid)""";

    private static final String OF_TICKET = """
            select cast(id as text), cast(message_id as text), name, type, size from attachment
            where ticket_id in (%s) order by message_id, id limit 500""".formatted(TICKETS);
    private static final String CONTENT = """
            select cast(id as text), cast(message_id as text), name, type, size, translate(encode(content, 'base64'), chr(10), '') from attachment
            where ticket_id in (%s) and id = cast(cast(?2 as text) as uuid)""".formatted(TICKETS);

    private final Sql sql;
    private final Json json;

    AttachmentRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** One after the other, so that no more than one is in memory twice. */
    Uni<Void> add(UUID ticket, UUID message, List<MailPart> parts) {
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(
                        part -> sql.execute(ADD, json.write(List.of(Row.of(ticket, message, part)))))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    Uni<List<AttachmentView>> of(UUID ticket) {
        return sql.list(OF_TICKET, AttachmentRepository::view, ticket.toString());
    }

    Uni<Optional<Content>> content(UUID ticket, UUID attachment) {
        return sql.list(
                        CONTENT,
                        row -> new Content(view(row), Base64.getDecoder().decode(Rows.text(row[5]))),
                        ticket.toString(),
                        attachment.toString())
                .map(rows -> rows.stream().findFirst());
    }

    private static AttachmentView view(Object[] row) {
        return new AttachmentView(
                UUID.fromString(Rows.text(row[0])),
                UUID.fromString(Rows.text(row[1])),
                Rows.text(row[2]),
                Rows.text(row[3]),
                (int) Rows.number(row[4]));
    }

    /**
     * Something attached, as the API shows it.
     *
     * @param type as its sender calls it: it may be a lie
     * @param size in bytes
     */
    record AttachmentView(UUID attachmentId, UUID messageId, String name, String type, int size) {}

    @SuppressWarnings("ArrayRecordComponent") // bytes on their way out, compared by nobody
    record Content(AttachmentView view, byte[] bytes) {}

    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to the database, compared by nobody
    private record Row(UUID id, UUID ticketId, UUID messageId, String name, String type, int size, byte[] content) {
        private static final int LONGEST_NAME = 200;

        static Row of(UUID ticket, UUID message, MailPart part) {
            return new Row(Ids.v7(), ticket, message, name(part), part.type(), part.content().length, part.content());
        }

        /** One word for a file: no folders, no control characters. */
        private static String name(MailPart part) {
            String given = part.name() == null ? "" : part.name();
            String safe = given.replaceAll("[\\p{Cntrl}/\\\\\"]", "_").strip();
            if (safe.isEmpty()) {
                return "attachment";
            }
            return safe.length() > LONGEST_NAME ? safe.substring(safe.length() - LONGEST_NAME) : safe;
        }
    }
}
