/** The little that tickets needs of an order: whose it is and what it is worth. */
@NullMarked
package dev.estela.tickets.order;

import org.jspecify.annotations.NullMarked;
