package dev.estela.tickets.cost;

import dev.estela.tickets.policy.Policy;
import dev.estela.tickets.policy.PolicyRepository;
import dev.estela.tickets.store.StoreCopy;
import dev.estela.tickets.store.StoreCopyRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What work costs in each store as its rules are now. The caller has opened the session. */
@ApplicationScoped
public class RateService {
    private static final String CURRENCY = "EUR";

    private final StoreCopyRepository stores;
    private final PolicyRepository policies;

    RateService(StoreCopyRepository stores, PolicyRepository policies) {
        this.stores = stores;
        this.policies = policies;
    }

    /** One for each store; a store that nobody has told of yet has what is standard. */
    public Uni<List<Rate>> of(Collection<String> ids) {
        return stores.of(ids).chain(known -> rates(ids, known));
    }

    /** One for each store that there is. */
    public Uni<List<Rate>> ofAll() {
        return stores.all().chain(known -> rates(known.keySet(), known));
    }

    private Uni<List<Rate>> rates(Collection<String> ids, Map<String, StoreCopy> known) {
        return policies.of(CostPolicy.KIND, ids, CostPolicy.class).map(own -> ids.stream()
                .map(id -> rate(id, known.get(id), own.get(id)))
                .toList());
    }

    private static Rate rate(String id, @Nullable StoreCopy store, @Nullable Policy<CostPolicy> own) {
        String currency = store == null || store.currency() == null ? CURRENCY : store.currency();
        CostPolicy policy = own == null ? CostPolicy.STANDARD : own.document();
        return new Rate(id, currency, policy.minorPerMinute(currency), policy.minutes());
    }
}
