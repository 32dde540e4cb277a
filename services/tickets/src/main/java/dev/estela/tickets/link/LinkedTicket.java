package dev.estela.tickets.link;

import dev.estela.tickets.ticket.Status;
import java.time.Instant;
import java.util.UUID;

/**
 * A ticket that has to do with the one asked for.
 *
 * @param by who said so
 */
record LinkedTicket(UUID ticketId, String number, String store, String subject, Status status, String by, Instant at) {}
