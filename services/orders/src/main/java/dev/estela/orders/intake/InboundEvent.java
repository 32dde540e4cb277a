package dev.estela.orders.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.chassis.intake.HandedIn;
import dev.estela.orders.inbound.Fault;
import dev.estela.orders.inbound.FulfilmentTold;
import dev.estela.orders.inbound.InboundType;
import dev.estela.orders.order.OrderSnapshot;
import dev.estela.orders.stock.StockTold;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that passed its checks, on its way to Kafka.
 *
 * @param pointer where it stands in the body: empty, or {@code /3}
 * @param envelope its attributes
 * @param told its data as a record
 * @param payload its data as JSON text
 */
record InboundEvent(String pointer, InboundType type, JsonNode envelope, Object told, String payload) {

    String messageId() {
        return envelope.get("source").asText() + "|" + envelope.get("id").asText();
    }

    String key() {
        return envelope.get("data").get(type.key()).asText();
    }

    @Nullable
    String attribute(String name) {
        return envelope.hasNonNull(name) ? envelope.get(name).asText() : null;
    }

    /** The store it belongs to; a fulfilment says so in its envelope, or not at all. */
    @Nullable
    String store() {
        return switch (told) {
            case OrderSnapshot order -> order.store();
            case StockTold stock -> stock.store();
            default -> attribute("store");
        };
    }

    /** When it happened, for an envelope without time; null where its data does not say either. */
    @Nullable
    Instant happenedAt() {
        return switch (told) {
            case OrderSnapshot order -> order.updatedAt();
            case StockTold stock -> stock.updatedAt();
            case FulfilmentTold fulfilment -> fulfilment.shippedAt();
            default -> null;
        };
    }

    /** With the envelope it came in, and what that left out. */
    HandedIn handedIn(Instant now) {
        return HandedIn.of(key(), payload)
                .attribute("id", attribute("id"))
                .attribute("source", attribute("source"))
                .attribute("type", attribute("type"))
                .attribute("subject", attribute("subject"))
                .attribute("time", time(now))
                .attribute("store", store())
                .attribute("correlationid", type.isAboutAnOrder() ? key() : null)
                .traceparent(attribute("traceparent"))
                .build();
    }

    private String time(Instant now) {
        String told = attribute("time");
        if (told != null) {
            return told;
        }
        Instant happened = happenedAt();
        return (happened == null ? now : happened).toString();
    }

    Fault storeFault(String message) {
        return new Fault(pointer + (told instanceof FulfilmentTold ? "/store" : "/data/store"), message);
    }
}
