/** Mail of customers, read as it comes: hostile, broken, in any language. */
@NullMarked
package dev.estela.tickets.mail;

import org.jspecify.annotations.NullMarked;
