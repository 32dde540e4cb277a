/** What was written in the outbox and has not come through to Kafka is found and sent again. */
@NullMarked
package dev.estela.chassis.reconcile;

import org.jspecify.annotations.NullMarked;
