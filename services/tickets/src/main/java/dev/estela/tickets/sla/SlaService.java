package dev.estela.tickets.sla;

import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.Timers;
import dev.estela.tickets.policy.PolicyRepository;
import dev.estela.tickets.store.StoreCopyRepository;
import dev.estela.tickets.ticket.LogRow;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the clocks of tickets right: whenever something happens to one they are worked out again from its whole history. */
@ApplicationScoped
class SlaService implements TicketListener {
    private final SlaRepository clocks;
    private final PolicyRepository policies;
    private final StoreCopyRepository stores;
    private final Timers timers;

    SlaService(SlaRepository clocks, PolicyRepository policies, StoreCopyRepository stores, Timers timers) {
        this.clocks = clocks;
        this.policies = policies;
        this.stores = stores;
        this.timers = timers;
    }

    @Override
    public Uni<Void> changed(Collection<Ticket> tickets, List<LogRow> log) {
        return workOut(tickets);
    }

    /** The caller holds the tickets. */
    Uni<Void> workOut(Collection<Ticket> tickets) {
        Set<String> ofStores = tickets.stream().map(Ticket::store).collect(Collectors.toSet());
        Set<UUID> ids = tickets.stream().map(Ticket::id).collect(Collectors.toSet());
        return promises(ofStores)
                .chain(rules -> clocks.histories(ids).chain(histories -> save(tickets, ids, rules, histories)));
    }

    private Uni<Map<String, Promises>> promises(Set<String> ofStores) {
        return policies.of(SlaPolicy.KIND, ofStores, SlaPolicy.class)
                .chain(own -> stores.of(ofStores).map(known -> {
                    Map<String, Promises> rules = new HashMap<>();
                    for (String store : ofStores) {
                        var set = own.get(store);
                        SlaPolicy policy = set == null ? SlaPolicies.standard(known.get(store)) : set.document();
                        rules.put(store, new Promises(policy));
                    }
                    return rules;
                }));
    }

    private Uni<Void> save(
            Collection<Ticket> tickets, Set<UUID> ids, Map<String, Promises> rules, Map<UUID, History> histories) {
        List<Promise> all = new ArrayList<>();
        for (Ticket ticket : tickets) {
            History history = histories.getOrDefault(ticket.id(), new History());
            Promises rule = Objects.requireNonNull(rules.get(ticket.store()));
            List<Promise> promises = rule.of(ticket.id(), ticket.priority(), history.happenings());
            ticket.due(Promises.next(promises));
            all.addAll(promises);
        }
        return clocks.save(all)
                .call(() -> clocks.forget(ids, all).chain(forgotten -> cancel(all, forgotten)))
                .chain(moved -> timers.setAll(timers(all, moved)));
    }

    private Uni<Void> cancel(List<Promise> promises, List<String> forgotten) {
        List<String> still = new ArrayList<>(forgotten);
        promises.stream()
                .filter(promise -> promise.dueAt() == null)
                .map(Promise::subject)
                .forEach(still::add);
        return timers.cancelAll(BreachTimer.KIND, still).chain(() -> timers.cancelAll(WarningTimer.KIND, still));
    }

    /** What was told is not due again. */
    private static List<Timer> timers(List<Promise> promises, Map<String, SlaRepository.Moved> moved) {
        List<Timer> timers = new ArrayList<>();
        for (Promise promise : promises) {
            SlaRepository.Moved now = moved.get(promise.subject());
            if (now == null || promise.dueAt() == null || promise.warnAt() == null) {
                continue;
            }
            if (!now.breached()) {
                timers.add(new Timer(BreachTimer.KIND, promise.subject(), promise.dueAt(), null));
            }
            if (!now.warned()) {
                timers.add(new Timer(WarningTimer.KIND, promise.subject(), promise.warnAt(), null));
            }
        }
        return timers;
    }
}
