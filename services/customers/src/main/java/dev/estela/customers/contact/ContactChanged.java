package dev.estela.customers.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.estela.chassis.outbox.OutboxEvent;
import dev.estela.customers.member.Suppression;
import dev.estela.customers.preference.Published;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What customers tells the world: how to reach somebody. The Java side of contracts/contact/changed.v1.schema.json. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactChanged(
        String customerId,
        String store,
        String personId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable Published preferences,
        @Nullable List<Suppression> segments,
        long version,
        Instant occurredAt,
        @JsonIgnore String orderId)
        implements OutboxEvent {

    static final String TOPIC = "estela.contact";

    static ContactChanged of(Contact contact, String orderId, Instant occurredAt) {
        return new ContactChanged(
                contact.customerId(),
                contact.store(),
                contact.personId(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.locale(),
                contact.preferences(),
                contact.segments(),
                contact.version(),
                occurredAt,
                orderId);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "dev.estela.contact.changed.v1";
    }

    @Override
    public String aggregateId() {
        return store + "/" + customerId;
    }

    @Override
    public String correlationId() {
        return orderId;
    }
}
