/** A copy of the little that customers needs of a store: its country to read phone numbers, its zone to tell dates. */
@NullMarked
package dev.estela.customers.store;

import org.jspecify.annotations.NullMarked;
