/** A copy of the little that surveys needs of a shipment: whether it has arrived, come back, or is in trouble. */
@NullMarked
package dev.estela.surveys.shipment;

import org.jspecify.annotations.NullMarked;
