package dev.estela.tickets.conversation;

import dev.estela.tickets.ticket.Ticket;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Brings answers to customers, in the transaction in which they can no longer be taken back. */
public interface ReplyListener {
    Uni<Void> left(List<Left> replies);

    /** An answer and its ticket. */
    record Left(Message message, Ticket ticket) {}
}
