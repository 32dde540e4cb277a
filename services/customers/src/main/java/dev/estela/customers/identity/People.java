package dev.estela.customers.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people a batch of orders may speak of, and the rule that tells them apart: a customer id keeps its person for ever, since
 * others count on it; a new one joins whom its e-mail, or else its phone, already belongs to; failing that it is a person of its own.
 */
final class People {
    private final Map<IdentityKey, Identity> known = new HashMap<>();
    private final Set<String> taken;
    private final List<Identity> learned = new ArrayList<>();
    private final List<Person> born = new ArrayList<>();

    People(Collection<Identity> known, Collection<String> takenIds) {
        known.forEach(identity -> this.known.put(identity.key(), identity));
        this.taken = new HashSet<>(takenIds);
    }

    void meet(Acquaintance one) {
        Identity customer = known.get(one.customer());
        String person = customer == null ? introduce(one) : customer.personId();
        one.traces()
                .filter(trace -> !known.containsKey(trace))
                .toList()
                .forEach(trace -> learn(trace, person, null, one));
    }

    List<Identity> learned() {
        return List.copyOf(learned);
    }

    List<Person> born() {
        return List.copyOf(born);
    }

    private String introduce(Acquaintance one) {
        Identity match = one.traces()
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String person = match == null ? bear(one) : match.personId();
        learn(one.customer(), person, match == null ? null : match.key(), one);
        return person;
    }

    private String bear(Acquaintance one) {
        String id = one.customerId();
        while (!taken.add(id)) {
            id = one.store() + "~" + id;
        }
        born.add(new Person(id, one.store(), one.placedAt()));
        return id;
    }

    private void learn(IdentityKey key, String person, @Nullable IdentityKey match, Acquaintance one) {
        var identity = new Identity(key, person, match, one.orderId(), one.placedAt());
        known.put(key, identity);
        learned.add(identity);
    }
}
