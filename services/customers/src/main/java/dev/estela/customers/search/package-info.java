/** Finds customers and orders by a scrap of anything an agent may be told. */
@NullMarked
package dev.estela.customers.search;

import org.jspecify.annotations.NullMarked;
