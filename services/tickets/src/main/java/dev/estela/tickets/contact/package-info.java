/** How customers can be reached, as the customers service knows it. */
@NullMarked
package dev.estela.tickets.contact;

import org.jspecify.annotations.NullMarked;
