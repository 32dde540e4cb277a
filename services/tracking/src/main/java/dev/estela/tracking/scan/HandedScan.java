package dev.estela.tracking.scan;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A scan that was handed in and is right, with the envelope it gets or came in. */
record HandedScan(
        String id,
        String source,
        String time,
        @Nullable String store,
        @Nullable String traceparent,
        JsonNode scan) {

    String key() {
        return scan.get("carrier").asText() + "/" + scan.get("trackingNumber").asText();
    }

    String subject() {
        return scan.get("trackingNumber").asText();
    }
}
