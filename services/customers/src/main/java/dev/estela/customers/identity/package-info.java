/** Who is who: the rules by which the customer of an order becomes a person. */
@NullMarked
package dev.estela.customers.identity;

import org.jspecify.annotations.NullMarked;
