/** Who may sign in, and what they may do. */
@NullMarked
package dev.estela.console.account;

import org.jspecify.annotations.NullMarked;
