/** Playbooks that are run on tickets: each step once, whoever runs it and however often. */
@NullMarked
package dev.estela.tickets.run;

import org.jspecify.annotations.NullMarked;
