package dev.estela.tracking.scan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.chassis.intake.HandedIn;
import org.jspecify.annotations.Nullable;

/** A scan that was handed in and is right, with the envelope it gets or came in. */
record HandedScan(
        String id,
        String source,
        String time,
        @Nullable String store,
        @Nullable String traceparent,
        JsonNode scan) {

    HandedIn handedIn() {
        return HandedIn.of(key(), scan.toString())
                .attribute("id", id)
                .attribute("source", source)
                .attribute("type", HandIn.TYPE)
                .attribute("subject", subject())
                .attribute("time", time)
                .attribute("store", store)
                .traceparent(traceparent)
                .build();
    }

    String key() {
        return scan.get("carrier").asText() + "/" + scan.get("trackingNumber").asText();
    }

    String subject() {
        return scan.get("trackingNumber").asText();
    }
}
