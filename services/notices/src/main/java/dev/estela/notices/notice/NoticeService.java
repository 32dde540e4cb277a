package dev.estela.notices.notice;

import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.timer.Timers;
import dev.estela.notices.fact.FactRepository;
import dev.estela.notices.fact.Facts;
import dev.estela.notices.setting.KillSwitchListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The use cases of deciding. The caller (a consumer, a timer) has opened the transaction and kept its facts. */
@ApplicationScoped
public class NoticeService implements KillSwitchListener {
    private final NoticeRepository notices;
    private final FactRepository facts;
    private final DecisionPolicy policy;
    private final Outbox outbox;
    private final Timers timers;
    private final Clock clock;

    NoticeService(
            NoticeRepository notices,
            FactRepository facts,
            NoticesConfig config,
            Outbox outbox,
            Timers timers,
            Clock clock) {
        this.notices = notices;
        this.facts = facts;
        this.policy = new DecisionPolicy(config);
        this.outbox = outbox;
        this.timers = timers;
        this.clock = clock;
    }

    /** Decides about a batch's candidates in their order, then reviews everything open about the batch's orders. */
    public Uni<Void> decide(List<Candidate> candidates, Collection<String> orders) {
        if (orders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<String> recipients = new HashSet<>();
        Set<String> stores = new HashSet<>();
        candidates.forEach(c -> {
            recipients.add(c.store() + "/" + c.customerId());
            stores.add(c.store());
        });
        return notices.lockOfOrders(orders)
                .chain(known -> facts.load(orders, recipients, stores).map(all -> book(known, all, candidates)))
                .chain(book -> save(book.changes()));
    }

    /** Writes rows, events and timers: one statement each, however many there are. */
    public Uni<Void> save(NoticeChanges changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return notices.save(changes.rows())
                .chain(() -> outbox.addAll(changes.events()))
                .chain(() -> timers.setAll(changes.timers()))
                .chain(() -> timers.cancelAll(NoticeChanges.DUE, changes.cancelled()));
    }

    /** What a store's kill switch held is due now, and will be checked again. */
    @Override
    public Uni<Void> lifted(String store) {
        Instant now = clock.instant();
        return notices.lockHeld(store, Reason.KILL_SWITCH).chain(held -> {
            NoticeChanges changes = new NoticeChanges(now);
            held.forEach(notice -> {
                notice.release(now);
                changes.tell(notice);
            });
            return save(changes);
        });
    }

    private NoticeBook book(List<Notice> known, Facts all, List<Candidate> candidates) {
        NoticeBook book = new NoticeBook(known, all, policy, clock.instant());
        candidates.forEach(book::consider);
        book.review();
        return book;
    }
}
