/** How a person wants to be written to. */
@NullMarked
package dev.estela.customers.preference;

import org.jspecify.annotations.NullMarked;
