/** The pages themselves. */
@NullMarked
package dev.estela.console.page;

import org.jspecify.annotations.NullMarked;
