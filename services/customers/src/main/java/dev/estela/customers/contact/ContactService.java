package dev.estela.customers.contact;

import dev.estela.chassis.event.Cause;
import dev.estela.customers.identity.IdentityService;
import dev.estela.customers.identity.KnownPerson;
import dev.estela.customers.preference.PreferenceListener;
import dev.estela.customers.store.StoreCopy;
import dev.estela.customers.store.StoreListener;
import dev.estela.customers.timeline.TimelineService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Learns from orders who people are and how to reach them. The caller has opened the transaction. */
@ApplicationScoped
class ContactService implements StoreListener, PreferenceListener {
    private final ContactRepository contacts;
    private final IdentityService identities;
    private final ContactBookService book;
    private final TimelineService timeline;
    private final Clock clock;

    ContactService(
            ContactRepository contacts,
            IdentityService identities,
            ContactBookService book,
            TimelineService timeline,
            Clock clock) {
        this.contacts = contacts;
        this.identities = identities;
        this.book = book;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param news at most one per order */
    Uni<Void> learn(Collection<News> news) {
        var orders = news.stream().map(News::order).toList();
        var ids = orders.stream().map(OrderContact::orderId).toList();
        return contacts.formerCustomers(ids)
                .call(() -> contacts.saveOrders(orders))
                .call(() -> timeline.join(ids))
                .call(() -> identities.recognise(
                        orders.stream().map(OrderContact::acquaintance).toList()))
                .chain(former -> book.refresh(touched(news, former)));
    }

    /** A tombstone erases what an order said of its customer; the orders themselves are still counted. */
    Uni<Void> forget(List<String> orderIds) {
        return contacts.orders(orderIds).chain(orders -> {
            var empty = orders.stream().map(OrderContact::erased).toList();
            return contacts.saveOrders(empty)
                    .call(() -> identities.forget(orderIds))
                    .chain(() -> book.refresh(touched(news(empty), Map.of())));
        });
    }

    private List<News> news(List<OrderContact> orders) {
        return orders.stream()
                .map(order -> new News(order, Cause.request("erasure"), clock.instant()))
                .toList();
    }

    /** Numbers without a country code could not be read while the store was unknown. */
    @Override
    public Uni<Void> known(StoreCopy store, Cause cause) {
        return identities
                .lock(Set.of(store.store()))
                .chain(() -> contacts.unreadPhones(store.store()))
                .map(orders -> orders.stream()
                        .map(order -> new News(order.readPhoneIn(store.country()), cause, clock.instant()))
                        .toList())
                .chain(this::learnIfAny);
    }

    /** All their customer ids are told of it. */
    @Override
    public Uni<Void> changed(KnownPerson person, Cause cause) {
        return retell(
                person.customerIds().stream()
                        .map(id -> new CustomerKey(person.store(), id))
                        .toList(),
                cause);
    }

    /** Something else follows from the segments these people belong to. */
    Uni<Void> segmentsChanged(Collection<String> personIds, Cause cause) {
        return contacts.customers(personIds)
                .call(customers -> identities.lock(
                        customers.stream().map(CustomerKey::store).collect(Collectors.toSet())))
                .chain(() -> contacts.customers(personIds))
                .chain(customers -> retell(customers, cause));
    }

    private Uni<Void> retell(Collection<CustomerKey> customers, Cause cause) {
        return contacts.newestOrders(customers)
                .map(orders -> orders.stream()
                        .map(order -> new News(order, cause, clock.instant()))
                        .toList())
                .chain(news -> book.refresh(touched(news, Map.of())));
    }

    private Uni<Void> learnIfAny(List<News> news) {
        return news.isEmpty() ? Uni.createFrom().voidItem() : learn(news);
    }

    /** Everybody whose contact may change, with the news that may change it; an order that changed hands touches two. */
    private static Map<CustomerKey, News> touched(Collection<News> news, Map<String, CustomerKey> former) {
        var byCustomer = new HashMap<CustomerKey, News>();
        for (var one : news) {
            byCustomer.merge(one.order().customer(), one, News::newerOrder);
            var before = former.get(one.order().orderId());
            if (before != null) {
                byCustomer.putIfAbsent(before, one);
            }
        }
        return byCustomer;
    }

    /** @return the newest news of each order, in order */
    static Collection<News> newestOfEach(Collection<News> news) {
        var newest = new TreeMap<String, News>();
        news.forEach(one -> newest.merge(one.order().orderId(), one, News::newerVersion));
        return newest.values();
    }
}
