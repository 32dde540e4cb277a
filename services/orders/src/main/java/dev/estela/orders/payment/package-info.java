/** What the payments of an order say together. */
@NullMarked
package dev.estela.orders.payment;

import org.jspecify.annotations.NullMarked;
