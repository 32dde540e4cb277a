package dev.estela.local.simulation;

import java.util.Map;
import java.util.Set;

/** How much stands in Kafka. */
interface Topics {
    /** For each topic, the sum of the end offsets of its partitions. */
    Map<String, Long> ends(Set<String> topics);
}
