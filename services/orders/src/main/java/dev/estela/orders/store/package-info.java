/** The shop fronts: brand, zone, currency, languages, quiet hours, sender. */
@NullMarked
package dev.estela.orders.store;

import org.jspecify.annotations.NullMarked;
