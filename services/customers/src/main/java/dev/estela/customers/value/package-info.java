/** What somebody is worth to a shop, and what they cost it. */
@NullMarked
package dev.estela.customers.value;

import org.jspecify.annotations.NullMarked;
