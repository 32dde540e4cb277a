/** What is at stake in tickets changes while they are worked on: their priority is worked out again. */
@NullMarked
package dev.estela.tickets.assessment;

import org.jspecify.annotations.NullMarked;
