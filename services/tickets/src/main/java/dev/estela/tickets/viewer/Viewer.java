package dev.estela.tickets.viewer;

import java.time.Instant;

/**
 * Somebody who has a ticket open.
 *
 * @param since when they opened it, by the clock on the wall
 */
record Viewer(String agent, Doing doing, Instant since) {}
