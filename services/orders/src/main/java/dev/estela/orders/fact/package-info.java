/** What somebody said about an order, when, and which of it holds: the parts that make the order of arrival irrelevant. */
@NullMarked
package dev.estela.orders.fact;

import org.jspecify.annotations.NullMarked;
