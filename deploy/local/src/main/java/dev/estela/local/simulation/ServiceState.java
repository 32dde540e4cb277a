package dev.estela.local.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a service says about itself.
 *
 * @param nextDue when its next timer is due, if it has one
 * @param busy whether it has work in flight that is not an event, such as a mail being handed over
 * @param emitted how many outbox rows it has written since it started
 * @param positions for each topic it reads, the sum over the partitions of the next offset it will handle
 */
record ServiceState(
        String service,
        Instant now,
        Optional<Instant> nextDue,
        boolean busy,
        long emitted,
        Map<String, Long> positions) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ServiceState parse(String service, String body) {
        JsonNode json = read(body);
        Map<String, Long> positions = new TreeMap<>();
        json.path("positions")
                .fields()
                .forEachRemaining(e -> positions.put(e.getKey(), e.getValue().asLong()));
        return new ServiceState(
                service,
                Instant.parse(json.path("now").asText()),
                Optional.ofNullable(json.path("nextDue").asText(null))
                        .filter(text -> !text.equals("null"))
                        .map(Instant::parse),
                json.path("busy").asBoolean(),
                json.path("emitted").asLong(),
                positions);
    }

    /** Why this service is not at rest, in words. */
    List<String> unrest(Map<String, Long> ends) {
        List<String> unrest = new ArrayList<>();
        if (busy) {
            unrest.add(service + " has work in flight");
        }
        positions.forEach((topic, position) -> {
            long unread = ends.getOrDefault(topic, 0L) - position;
            if (unread > 0) {
                unrest.add("%s has %d unread events of %s".formatted(service, unread, topic));
            }
        });
        return unrest;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
