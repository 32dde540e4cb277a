package dev.estela.customers.contact;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.customers.identity.IdentityService;
import dev.estela.customers.search.SearchIndexService;
import dev.estela.customers.store.StoreCopy;
import dev.estela.customers.store.StoreRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final ForgettingService forgetting;
    private final SearchIndexService search;

    OrderContactConsumer(
            EventIntake intake,
            Json json,
            IdentityService identities,
            StoreRepository stores,
            ContactService contacts,
            ForgettingService forgetting,
            SearchIndexService search) {
        this.intake = intake;
        this.json = json;
        this.identities = identities;
        this.stores = stores;
        this.contacts = contacts;
        this.forgetting = forgetting;
        this.search = search;
    }

    @Incoming("order-contact-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::learn, this::forget);
    }

    private Uni<Void> learn(List<Event> events) {
        List<OrderContactChanged> told = events.stream().map(this::read).toList();
        Set<String> named = told.stream().map(OrderContactChanged::store).collect(Collectors.toSet());
        return identities.lock(named).chain(() -> stores.find(named)).chain(known -> forgetting
                .permitted(events, told)
                .chain(permitted -> learn(events, permitted, known)));
    }

    private Uni<Void> learn(List<Event> events, List<OrderContactChanged> told, Map<String, StoreCopy> known) {
        List<News> news = IntStream.range(0, events.size())
                .mapToObj(i -> news(events.get(i), told.get(i), known))
                .toList();
        return contacts.learn(ContactService.newestOfEach(news))
                .chain(() -> search.buyers(told.stream()
                        .map(contact -> contact.said(country(known, contact)))
                        .toList()));
    }

    private Uni<Void> forget(List<String> orderIds) {
        return contacts.forget(orderIds).chain(() -> search.forget(orderIds));
    }

    private static News news(Event event, OrderContactChanged contact, Map<String, StoreCopy> known) {
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
