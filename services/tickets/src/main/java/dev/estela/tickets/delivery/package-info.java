/** Mail to customers: the answers of agents, and receipts for what came in. */
@NullMarked
package dev.estela.tickets.delivery;

import org.jspecify.annotations.NullMarked;
