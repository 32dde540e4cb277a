/** How people ask for something: a form, a call, an agent who writes it down for them. */
@NullMarked
package dev.estela.tickets.intake;

import org.jspecify.annotations.NullMarked;
