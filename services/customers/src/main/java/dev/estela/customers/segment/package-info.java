/** Saved rules that say whom a shop means. */
@NullMarked
package dev.estela.customers.segment;

import org.jspecify.annotations.NullMarked;
