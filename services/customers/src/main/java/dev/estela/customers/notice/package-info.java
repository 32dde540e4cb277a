/** What the notices service says, told on the timeline. */
@NullMarked
package dev.estela.customers.notice;

import org.jspecify.annotations.NullMarked;
