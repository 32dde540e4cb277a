/** What the surveys service says, told on the timeline. */
@NullMarked
package dev.estela.customers.survey;

import org.jspecify.annotations.NullMarked;
