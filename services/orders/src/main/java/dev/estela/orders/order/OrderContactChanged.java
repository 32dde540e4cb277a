package dev.estela.orders.order;

import dev.estela.chassis.outbox.OutboxEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The personal part of an order, for the customers service alone: contract {@code order-contact/changed.v1}. */
public record OrderContactChanged(
        String orderId,
        String store,
        String customerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable Address shippingAddress,
        Instant placedAt,
        long version,
        Instant occurredAt)
        implements OutboxEvent {
    static final String TOPIC = "estela.order-contact";
    public static final String TYPE = "dev.estela.order-contact.changed.v1";

    static OrderContactChanged of(OrderSnapshot told, long version) {
        Contact contact = Contact.of(told);
        return new OrderContactChanged(
                told.orderId(),
                told.store(),
                contact.customerId(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.locale(),
                contact.shippingAddress(),
                told.placedAt(),
                version,
                told.updatedAt());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateId() {
        return orderId;
    }

    @Override
    public String correlationId() {
        return orderId;
    }

    /** Names no person, for nobody should find one in a log. */
    @Override
    public String toString() {
        return "OrderContactChanged[" + orderId + " v" + version + "]";
    }
}
