/** Orders: facts in, the state on five axes, events about what changed out. */
@NullMarked
package dev.estela.orders.order;

import org.jspecify.annotations.NullMarked;
