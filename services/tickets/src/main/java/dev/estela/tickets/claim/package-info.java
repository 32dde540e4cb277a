/** Parcels that carriers are asked to answer for. */
@NullMarked
package dev.estela.tickets.claim;

import org.jspecify.annotations.NullMarked;
