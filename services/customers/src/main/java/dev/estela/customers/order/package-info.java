/** What the orders service says, told on the timeline. */
@NullMarked
package dev.estela.customers.order;

import org.jspecify.annotations.NullMarked;
