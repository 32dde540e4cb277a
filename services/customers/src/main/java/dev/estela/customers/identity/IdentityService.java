package dev.estela.customers.identity;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises the customers of a batch of orders. The caller has opened the transaction. */
@ApplicationScoped
public class IdentityService {
    private final IdentityRepository identities;
    private final Instance<PersonListener> listeners;

    IdentityService(IdentityRepository identities, @Any Instance<PersonListener> listeners) {
        this.identities = identities;
        this.listeners = listeners;
    }

    /** Keeps everybody else from recognising people of these stores until the transaction ends. */
    public Uni<Void> lock(Collection<String> stores) {
        return identities.lock(stores);
    }

    /** Learns who these customers are. */
    public Uni<Void> recognise(Collection<Acquaintance> met) {
        Set<IdentityKey> keys = met.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.customer()), one.traces()))
                .collect(Collectors.toSet());
        return identities
                .known(keys)
                .chain(known -> identities.taken(candidates(met)).map(taken -> new People(known, taken)))
                .invoke(people -> met.stream().sorted(FIRST_ORDER_FIRST).forEach(people::meet))
                .chain(people -> identities.add(people.born(), people.learned()));
    }

    /** Forgets the addresses these orders taught us; customer ids are no personal data and stay. */
    public Uni<Void> forget(Collection<String> orderIds) {
        return identities.forget(orderIds);
    }

    /**
     * Forgets by what a person is recognised and what others keep of them; customer ids are no personal data and stay.
     *
     * @return the addresses that were known
     */
    public Uni<List<String>> forgetPerson(String personId) {
        return identities.forgetPerson(personId).call(() -> letGo(personId));
    }

    private Uni<Void> letGo(String personId) {
        return Multi.createFrom()
                .iterable(listeners.stream().toList())
                .onItem()
                .transformToUniAndConcatenate(listener -> listener.forgotten(personId))
                .onItem()
                .ignoreAsUni();
    }

    /** The person each of these values leads to. */
    public Uni<Map<IdentityKey, String>> people(Collection<IdentityKey> keys) {
        return identities.known(keys).map(known -> known.stream()
                .collect(Collectors.toMap(Identity::key, Identity::personId)));
    }

    /** Within a batch the older order speaks first, so that the person is called after the first customer id. */
    private static final Comparator<Acquaintance> FIRST_ORDER_FIRST =
            Comparator.comparing(Acquaintance::placedAt).thenComparing(Acquaintance::orderId);

    private static Set<String> candidates(Collection<Acquaintance> met) {
        var ids = new HashSet<String>();
        for (var one : met) {
            ids.add(one.customerId());
            ids.add(one.store() + "~" + one.customerId());
            ids.add(one.store() + "~" + one.store() + "~" + one.customerId());
        }
        return ids;
    }
}
