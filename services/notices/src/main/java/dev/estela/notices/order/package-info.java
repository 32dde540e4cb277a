/** Listens to orders: what was bought, and whether it still stands. */
@NullMarked
package dev.estela.notices.order;

import org.jspecify.annotations.NullMarked;
