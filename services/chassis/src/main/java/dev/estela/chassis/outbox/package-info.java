/** How events go out: in the transaction that made the change. */
@NullMarked
package dev.estela.chassis.outbox;

import org.jspecify.annotations.NullMarked;
