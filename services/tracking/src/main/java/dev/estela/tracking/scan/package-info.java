/** Takes scans in, over HTTP and Kafka. */
@NullMarked
package dev.estela.tracking.scan;

import org.jspecify.annotations.NullMarked;
