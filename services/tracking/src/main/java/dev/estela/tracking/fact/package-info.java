/** What is known of a shipment, and the words for it. No framework, no clock. */
@NullMarked
package dev.estela.tracking.fact;

import org.jspecify.annotations.NullMarked;
