package dev.estela.orders.intake;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.orders.inbound.InboundType;
import dev.estela.orders.order.OrderService;
import dev.estela.orders.stock.StockService;
import dev.estela.orders.store.StoreService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What shops told, from Kafka into the orders: through our HTTP intake or put there by others. */
@ApplicationScoped
public class CommerceConsumer {
    private final EventIntake intake;
    private final CommerceReader reader;
    private final StoreService stores;
    private final OrderService orders;
    private final StockService stock;

    CommerceConsumer(
            EventIntake intake, CommerceReader reader, StoreService stores, OrderService orders, StockService stock) {
        this.intake = intake;
        this.reader = reader;
        this.stores = stores;
        this.orders = orders;
        this.stock = stock;
    }

    @Incoming("commerce-events")
    public Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, InboundType.NAMES, this::take);
    }

    private Uni<Void> take(List<Event> events) {
        CommerceFacts facts = reader.read(events);
        return stores.require(facts.stores(), events.getFirst().cause())
                .chain(() -> orders.take(facts.orders()))
                .chain(() -> stock.take(facts.stock()));
    }
}
