/** What a ticket costs against what is at stake in it, and when to settle at once. */
@NullMarked
package dev.estela.tickets.meter;

import org.jspecify.annotations.NullMarked;
