package dev.estela.tickets.follow;

import java.time.Instant;

/**
 * Who follows a ticket.
 *
 * @param seenVersion up to which version they know it
 */
record FollowerView(String agent, Instant since, long seenVersion) {}
