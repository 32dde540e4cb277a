package dev.estela.orders.order;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What the world was told once and is not told again, even when facts come late or come twice. */
record Announced(boolean paid, boolean delivered, Set<String> fulfilments, Set<String> refunds) {
    static final Announced NOTHING = new Announced(false, false, Set.of(), Set.of());

    Announced withPaid() {
        return new Announced(true, delivered, fulfilments, refunds);
    }

    Announced withDelivered() {
        return new Announced(paid, true, fulfilments, refunds);
    }

    Announced withFulfilment(String fulfilmentId) {
        return new Announced(paid, delivered, union(fulfilments, Set.of(fulfilmentId)), refunds);
    }

    Announced withRefunds(Collection<String> more) {
        return new Announced(paid, delivered, fulfilments, union(refunds, more));
    }

    private static Set<String> union(Set<String> some, Collection<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
