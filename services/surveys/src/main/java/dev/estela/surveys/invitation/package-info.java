/** One invitation per order to say how its delivery went, and a recorded reason where nobody is asked. */
@NullMarked
package dev.estela.surveys.invitation;

import org.jspecify.annotations.NullMarked;
