package dev.estela.customers.contact;

import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.outbox.Outgoing;
import dev.estela.customers.identity.IdentityKey;
import dev.estela.customers.identity.IdentityKind;
import dev.estela.customers.identity.IdentityService;
import dev.estela.customers.member.Suppression;
import dev.estela.customers.member.SuppressionRepository;
import dev.estela.customers.member.TouchService;
import dev.estela.customers.preference.PreferenceRepository;
import dev.estela.customers.preference.Preferences;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is published of each customer: worked out anew from their orders, said only when it differs from what was said before. */
@ApplicationScoped
class ContactBookService {
    private final ContactRepository contacts;
    private final IdentityService identities;
    private final PreferenceRepository preferences;
    private final SuppressionRepository suppressions;
    private final Outbox outbox;
    private final TouchService touched;

    ContactBookService(
            ContactRepository contacts,
            IdentityService identities,
            PreferenceRepository preferences,
            SuppressionRepository suppressions,
            Outbox outbox,
            TouchService touched) {
        this.contacts = contacts;
        this.identities = identities;
        this.preferences = preferences;
        this.suppressions = suppressions;
        this.outbox = outbox;
        this.touched = touched;
    }

    Uni<Void> refresh(Map<CustomerKey, News> news) {
        return contacts.newestOrders(news.keySet())
                .chain(orders -> now(news.keySet(), orders))
                .chain(now -> contacts.contacts(news.keySet()).chain(before -> publish(now, before, news)))
                .chain(() -> touched.customers(news.keySet()));
    }

    private Uni<List<Contact>> now(Collection<CustomerKey> customers, List<OrderContact> orders) {
        var keys = customers.stream().map(ContactBookService::identity).toList();
        return identities.people(keys).chain(people -> preferences
                .of(people.values())
                .chain(wishes ->
                        suppressions.of(people.values()).map(segments -> now(people, wishes, segments, orders))));
    }

    private static List<Contact> now(
            Map<IdentityKey, String> people,
            Map<String, Preferences> wishes,
            Map<String, List<Suppression>> segments,
            List<OrderContact> orders) {
        var byCustomer = orders.stream()
                .collect(Collectors.groupingBy(OrderContact::customer, LinkedHashMap::new, Collectors.toList()));
        var contacts = new ArrayList<Contact>();
        byCustomer.forEach((customer, of) -> {
            String person = Objects.requireNonNull(people.get(identity(customer)));
            contacts.add(Contact.of(person, of, wishes.get(person), segments.get(person)));
        });
        return contacts;
    }

    private Uni<Void> publish(List<Contact> now, List<Contact> before, Map<CustomerKey, News> news) {
        Map<CustomerKey, Contact> known =
                before.stream().collect(Collectors.toMap(Contact::customer, contact -> contact));
        var next = now.stream()
                .map(contact -> contact.after(known.get(contact.customer())))
                .toList();
        var changed = next.stream()
                .filter(contact -> !contact.isVersionOf(known.get(contact.customer())))
                .toList();
        return contacts.saveContacts(next)
                .chain(() -> outbox.addAll(changed.stream()
                        .map(contact -> outgoing(contact, Objects.requireNonNull(news.get(contact.customer()))))
                        .toList()));
    }

    private static Outgoing outgoing(Contact contact, News news) {
        return new Outgoing(ContactChanged.of(contact, news.order().orderId(), news.at()), news.cause());
    }

    private static IdentityKey identity(CustomerKey customer) {
        return new IdentityKey(customer.store(), IdentityKind.CUSTOMER, customer.customerId());
    }
}
