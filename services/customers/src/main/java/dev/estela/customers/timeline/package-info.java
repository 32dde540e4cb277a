/** The one timeline: every event of every service as a line that says in words what happened, and why. */
@NullMarked
package dev.estela.customers.timeline;

import org.jspecify.annotations.NullMarked;
