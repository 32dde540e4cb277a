/** Who has a ticket open at the same time, so that nobody answers what somebody else is answering. */
@NullMarked
package dev.estela.tickets.viewer;

import org.jspecify.annotations.NullMarked;
