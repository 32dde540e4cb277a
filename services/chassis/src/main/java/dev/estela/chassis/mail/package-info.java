/** Mails as bytes, and the way to a mail server. A service that uses it brings the mail library along. */
@NullMarked
package dev.estela.chassis.mail;

import org.jspecify.annotations.NullMarked;
