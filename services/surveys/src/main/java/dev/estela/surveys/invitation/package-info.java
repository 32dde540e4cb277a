/** One invitation per order to say how its delivery went, one to say whether its trouble was put right, and a recorded reason where nobody is asked. */
@NullMarked
package dev.estela.surveys.invitation;

import org.jspecify.annotations.NullMarked;
