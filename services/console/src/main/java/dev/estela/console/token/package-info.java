/** What the console says for an agent to the services. */
@NullMarked
package dev.estela.console.token;

import org.jspecify.annotations.NullMarked;
