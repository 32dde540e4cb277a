/** What a shop gives a customer for their trouble: within budgets, with a reason, once. */
@NullMarked
package dev.estela.tickets.gesture;

import org.jspecify.annotations.NullMarked;
