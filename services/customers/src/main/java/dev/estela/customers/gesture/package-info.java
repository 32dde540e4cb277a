/** What customers were given, told on the timeline. */
@NullMarked
package dev.estela.customers.gesture;

import org.jspecify.annotations.NullMarked;
