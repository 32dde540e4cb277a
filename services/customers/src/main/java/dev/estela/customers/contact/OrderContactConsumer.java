package dev.estela.customers.contact;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.customers.identity.IdentityService;
import dev.estela.customers.search.BuyerSaid;
import dev.estela.customers.search.SearchIndexService;
import dev.estela.customers.store.StoreCopy;
import dev.estela.customers.store.StoreRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** The personal part of orders, which only this service reads. */
@ApplicationScoped
class OrderContactConsumer {
    static final Set<String> TYPES = Set.of(OrderContactChanged.TYPE);

    private final EventIntake intake;
    private final Json json;
    private final IdentityService identities;
    private final StoreRepository stores;
    private final ContactService contacts;
    private final SearchIndexService search;

    OrderContactConsumer(
            EventIntake intake,
            Json json,
            IdentityService identities,
            StoreRepository stores,
            ContactService contacts,
            SearchIndexService search) {
        this.intake = intake;
        this.json = json;
        this.identities = identities;
        this.stores = stores;
        this.contacts = contacts;
        this.search = search;
    }

    @Incoming("order-contact-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::learn, this::forget);
    }

    private Uni<Void> learn(List<Event> events) {
        Set<String> named = events.stream().map(event -> read(event).store()).collect(Collectors.toSet());
        return identities.lock(named).chain(() -> stores.find(named)).chain(known -> contacts.learn(
                        ContactService.newestOfEach(
                                events.stream().map(event -> news(event, known)).toList()))
                .chain(() -> search.buyers(
                        events.stream().map(event -> said(event, known)).toList())));
    }

    private Uni<Void> forget(List<String> orderIds) {
        return contacts.forget(orderIds).chain(() -> search.forget(orderIds));
    }

    private BuyerSaid said(Event event, Map<String, StoreCopy> known) {
        var contact = read(event);
        return contact.said(country(known, contact));
    }

    private News news(Event event, Map<String, StoreCopy> known) {
        var contact = read(event);
        return new News(contact.normalised(country(known, contact)), event.cause(), event.time());
    }

    private static @Nullable String country(Map<String, StoreCopy> known, OrderContactChanged contact) {
        var store = known.get(contact.store());
        return store == null ? null : store.country();
    }

    private OrderContactChanged read(Event event) {
        return json.read(event.payload(), OrderContactChanged.class);
    }
}
