package dev.estela.tickets.conversation;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was said. A ticket's conversation holds those of the tickets that were merged into it. */
@ApplicationScoped
public class MessageRepository implements PanacheRepositoryBase<Message, UUID> {
    private static final String OF_TICKET =
            "(ticketId = ?1 or ticketId in (select t.id from Ticket t where t.mergedInto = ?1)) and state <> ?2";

    /** Oldest first. */
    Uni<List<Message>> of(UUID ticket, Instant afterAt, UUID afterId, int most) {
        return find(
                        OF_TICKET + " and (at > ?3 or at = ?3 and id > ?4) order by at, id",
                        ticket,
                        Message.State.TAKEN_BACK,
                        afterAt,
                        afterId)
                .page(0, most)
                .list();
    }

    /** How much the customer has said in this very ticket. */
    public Uni<Long> received(UUID ticket) {
        return count("ticketId = ?1 and kind = ?2", ticket, Message.Kind.RECEIVED);
    }

    /** What can still be taken back of what is said to the customer. */
    Uni<List<Message>> lockLeaving(UUID ticket) {
        return find("ticketId = ?1 and state = ?2 order by id", ticket, Message.State.LEAVING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public Uni<List<Message>> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
