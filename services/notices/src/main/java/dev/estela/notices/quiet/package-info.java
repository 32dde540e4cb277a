/** The hours in which nobody wants to hear from a shop. */
package dev.estela.notices.quiet;
