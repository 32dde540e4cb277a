/** Words by which a shop finds people again. */
@NullMarked
package dev.estela.customers.tag;

import org.jspecify.annotations.NullMarked;
