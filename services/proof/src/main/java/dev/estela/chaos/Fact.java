package dev.estela.chaos;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One event on its way to Estela.
 *
 * @param key orders and scans of one parcel stay together
 */
record Fact(Inbound inbound, String key, ObjectNode event) {
    /** Where events are taken in, over HTTP and over Kafka. */
    enum Inbound {
        ORDERS("/api/orders/events", "commerce.order"),
        SCANS("/api/tracking/scans", "carrier.scan");

        final String path;
        final String topic;

        Inbound(String path, String topic) {
            this.path = path;
            this.topic = topic;
        }
    }

    String id() {
        return event.path("id").asText();
    }

    /** The same fact told once more under another id, as shops and carriers do when they try again. */
    Fact toldAgain() {
        ObjectNode again = event.deepCopy();
        again.put("id", id() + "-again");
        return new Fact(inbound, key, again);
    }
}
