/** What is known of an order when its survey is decided, read from the small copies of orders, shipments, tickets, contacts and stores. */
@NullMarked
package dev.estela.surveys.fact;

import org.jspecify.annotations.NullMarked;
