/** How to reach a customer: from the personal part of orders to the compacted topic estela.contact. */
@NullMarked
package dev.estela.customers.contact;

import org.jspecify.annotations.NullMarked;
