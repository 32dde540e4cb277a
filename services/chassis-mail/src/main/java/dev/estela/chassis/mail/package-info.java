/** Mails as bytes, and the way to a mail server. */
@NullMarked
package dev.estela.chassis.mail;

import org.jspecify.annotations.NullMarked;
