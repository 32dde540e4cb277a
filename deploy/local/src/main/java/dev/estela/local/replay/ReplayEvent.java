package dev.estela.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A CloudEvent to be sent.
 *
 * @param origin where it stands, for people: file and line
 */
public record ReplayEvent(String origin, Instant time, Destination destination, String json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where it goes. */
    public enum Destination {
        ORDERS,
        SCANS
    }

    public static ReplayEvent parse(String origin, String json) {
        try {
            JsonNode event = JSON.readTree(json);
            if (!event.isObject()) {
                throw new ReplayException(origin + ": this is not a CloudEvent in JSON.");
            }
            Instant time = OffsetDateTime.parse(event.path("time").asText()).toInstant();
            return new ReplayEvent(
                    origin, time, destination(origin, event.path("type").asText()), json);
        } catch (JsonProcessingException e) {
            throw new ReplayException(origin + ": this is not JSON: " + e.getOriginalMessage());
        } catch (DateTimeException e) {
            throw new ReplayException(origin + ": 'time' is missing or not an ISO-8601 instant with a zone.");
        }
    }

    private static Destination destination(String origin, String type) {
        if (type.startsWith("commerce.")) {
            return Destination.ORDERS;
        }
        if (type.startsWith("carrier.")) {
            return Destination.SCANS;
        }
        throw new ReplayException(
                origin + ": events of type '" + type + "' cannot be replayed; commerce.* and carrier.scan.v1 can.");
    }
}
