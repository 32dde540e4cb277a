package dev.estela.tickets.split;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Moves what was said, with what was attached and the mails it came by, so that whoever answers them goes on in the new ticket. */
@ApplicationScoped
class SplitRepository {
    private static final String THESE =
            " = any (array(select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?2 as text) as jsonb))))";
    private static final String MESSAGES = "update message set ticket_id = ?1 where id" + THESE;
    private static final String ATTACHMENTS =
            "update attachment set ticket_id = ?1 where ticket_id = ?3 and message_id" + THESE;
    private static final String MAILS = "update received_mail set ticket_id = ?1 where message_id" + THESE;

    private final Sql sql;

    SplitRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Void> move(List<UUID> messages, UUID from, UUID into) {
        String ids = sql.rows(messages);
        return sql.execute(MESSAGES, into, ids)
                .chain(() -> sql.execute(ATTACHMENTS, into, ids, from))
                .chain(() -> sql.execute(MAILS, into, ids))
                .replaceWithVoid();
    }
}
