/** The hours in which nobody wants to hear from a shop. */
@NullMarked
package dev.estela.notices.quiet;

import org.jspecify.annotations.NullMarked;
