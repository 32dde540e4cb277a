/** What shops may tell us: the contracts, and whether something keeps them. */
@NullMarked
package dev.estela.orders.inbound;

import org.jspecify.annotations.NullMarked;
