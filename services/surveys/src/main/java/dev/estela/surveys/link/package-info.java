/** Links that open the answer page to whoever holds them, and to nobody else. */
@NullMarked
package dev.estela.surveys.link;

import org.jspecify.annotations.NullMarked;
