/** The mailboxes of stores: what customers write becomes tickets, or goes on in them. */
@NullMarked
package dev.estela.tickets.mailbox;

import org.jspecify.annotations.NullMarked;
