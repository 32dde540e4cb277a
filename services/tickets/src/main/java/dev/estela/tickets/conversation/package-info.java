/** What customers and agents say to each other, and what agents say among themselves. */
@NullMarked
package dev.estela.tickets.conversation;

import org.jspecify.annotations.NullMarked;
