/** The few facts of other services that a decision or a message needs, kept as small copies. */
@NullMarked
package dev.estela.notices.fact;

import org.jspecify.annotations.NullMarked;
