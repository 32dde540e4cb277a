/** What changes, told to the pages that are open. */
@NullMarked
package dev.estela.console.live;

import org.jspecify.annotations.NullMarked;
