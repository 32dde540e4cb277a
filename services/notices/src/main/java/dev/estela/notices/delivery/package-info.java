/** The way out: messages frozen, handed over, repeated without harm, given up with a reason. */
@NullMarked
package dev.estela.notices.delivery;

import org.jspecify.annotations.NullMarked;
