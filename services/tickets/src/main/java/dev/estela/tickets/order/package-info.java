/** The little that tickets needs of an order: whose it is, what it is worth, what is in it and who carries it. */
@NullMarked
package dev.estela.tickets.order;

import org.jspecify.annotations.NullMarked;
