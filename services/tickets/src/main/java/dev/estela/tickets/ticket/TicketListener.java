package dev.estela.tickets.ticket;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;

/** Has something to do whenever tickets change, in the same transaction. */
public interface TicketListener {
    /**
     * @param tickets those that changed, each once
     * @param log what happened to them
     */
    Uni<Void> changed(Collection<Ticket> tickets, List<LogRow> log);
}
