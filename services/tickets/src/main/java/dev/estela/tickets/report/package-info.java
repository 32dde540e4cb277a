/** What contacts cost, so that their causes can be ranked. */
@NullMarked
package dev.estela.tickets.report;

import org.jspecify.annotations.NullMarked;
