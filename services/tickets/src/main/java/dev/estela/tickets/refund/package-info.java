/** What shops are asked to pay back. */
@NullMarked
package dev.estela.tickets.refund;

import org.jspecify.annotations.NullMarked;
