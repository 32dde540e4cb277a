/** Handing messages over to somebody outside: leases, retries, and what became of it. */
@NullMarked
package dev.estela.chassis.dispatch;

import org.jspecify.annotations.NullMarked;
