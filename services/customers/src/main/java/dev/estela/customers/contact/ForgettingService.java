package dev.estela.customers.contact;

import dev.estela.chassis.deadletter.DeadLetters;
import dev.estela.chassis.erasure.Erasures;
import dev.estela.chassis.event.Cause;
import dev.estela.chassis.event.Event;
import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.outbox.Outgoing;
import dev.estela.chassis.outbox.Tombstone;
import dev.estela.customers.identity.IdentityService;
import dev.estela.customers.search.SearchIndexService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Forgets people, and keeps them forgotten: whatever is told again of the time before their erasure is taken without what is personal. The caller has opened
 * the transaction.
 */
@ApplicationScoped
public class ForgettingService {
    private final ErasedRepository erased;
    private final IdentityService identities;
    private final SearchIndexService search;
    private final DeadLetters deadLetters;
    private final Outbox outbox;
    private final Clock clock;

    ForgettingService(
            ErasedRepository erased,
            IdentityService identities,
            SearchIndexService search,
            DeadLetters deadLetters,
            Outbox outbox,
            Clock clock) {
        this.erased = erased;
        this.identities = identities;
        this.search = search;
        this.deadLetters = deadLetters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Forgets a person here and tells everybody else to; the orders themselves are still counted. */
    public Uni<Void> forget(String store, String personId, List<String> customerIds, Cause cause) {
        var customers =
                customerIds.stream().map(id -> new CustomerKey(store, id)).toList();
        Instant now = clock.instant();
        return identities
                .lock(Set.of(store))
                .chain(() -> erased.remember(customers, now))
                .chain(() -> identities.forgetPerson(personId))
                .chain(addresses -> erased.emptyOrders(customers)
                        .call(search::forget)
                        .chain(orders -> deadLetters.erase(traces(customerIds, orders, addresses), cause)))
                .chain(() -> erased.emptyContacts(customers))
                .chain(() -> outbox.eraseAll(customers.stream()
                        .map(customer -> tombstone(customer, now, cause))
                        .toList()))
                .chain(() -> ask(customers.stream()
                        .map(customer -> asked(customer, now, now, cause))
                        .toList()));
    }

    /**
     * Of what orders say about their customers, that which may be known. Who speaks of somebody erased has not forgotten them, or was told again: they are
     * asked to, once more.
     */
    Uni<List<OrderContactChanged>> permitted(List<Event> events, List<OrderContactChanged> told) {
        return erased.erased(told.stream()
                        .map(OrderContactChanged::customer)
                        .distinct()
                        .toList())
                .chain(known -> known.isEmpty()
                        ? Uni.createFrom().item(told)
                        : ask(again(events, told, known))
                                .replaceWith(told.stream()
                                        .map(one -> isErased(one, known) ? one.withoutPerson() : one)
                                        .toList()));
    }

    private Collection<Outgoing> again(
            List<Event> events, List<OrderContactChanged> told, Map<CustomerKey, Instant> known) {
        var asked = new HashMap<CustomerKey, Outgoing>();
        for (int i = 0; i < told.size(); i++) {
            OrderContactChanged one = told.get(i);
            if (isErased(one, known) && one.tellsAnything()) {
                Instant since = Objects.requireNonNull(known.get(one.customer()));
                asked.put(
                        one.customer(),
                        asked(
                                one.customer(),
                                since,
                                clock.instant(),
                                events.get(i).cause()));
            }
        }
        return asked.values();
    }

    private static boolean isErased(OrderContactChanged told, Map<CustomerKey, Instant> known) {
        Instant at = known.get(told.customer());
        return at != null && !told.placedAt().isAfter(at);
    }

    private Uni<Void> ask(Collection<Outgoing> requests) {
        return outbox.addAll(List.copyOf(requests));
    }

    private static Outgoing asked(CustomerKey customer, Instant erasedAt, Instant now, Cause cause) {
        return new Outgoing(new ErasureRequested(customer.customerId(), customer.store(), erasedAt, now), cause);
    }

    private static Tombstone tombstone(CustomerKey customer, Instant now, Cause cause) {
        return new Tombstone(
                ContactChanged.TOPIC,
                customer.store() + "/" + customer.customerId(),
                "dev.estela.contact.erased.v1",
                customer.store(),
                now,
                cause);
    }

    private static List<String> traces(List<String> customerIds, List<String> orderIds, List<String> addresses) {
        var traces = new ArrayList<>(addresses);
        customerIds.forEach(id -> traces.add(Erasures.quoted(id)));
        orderIds.forEach(id -> traces.add(Erasures.quoted(id)));
        return traces;
    }
}
