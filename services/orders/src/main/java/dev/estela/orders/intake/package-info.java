/** Where other systems hand in their events: HTTP to Kafka, and Kafka to the orders. */
@NullMarked
package dev.estela.orders.intake;

import org.jspecify.annotations.NullMarked;
