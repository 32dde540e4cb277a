package dev.estela.console.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Hands changes on to the pages: twice a second at most, each named once, and only that much has changed where much has. */
@ApplicationScoped
class LiveService {
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final int MOST_NAMED = 50;
    private static final int MOST_COLLECTED = 10_000;

    private final BroadcastProcessor<Change> changes = BroadcastProcessor.create();
    private final Multi<List<Change>> beats = changes.onOverflow()
            .drop()
            .group()
            .intoLists()
            .of(MOST_COLLECTED, BEAT)
            .map(LiveService::inShort)
            .broadcast()
            .withCancellationAfterLastSubscriberDeparture()
            .toAllSubscribers();

    void tell(Change change) {
        changes.onNext(change);
    }

    /** @param stores whose changes are told; all where it is empty */
    Multi<Change> changes(Collection<String> stores) {
        return beats.onItem()
                .<Change>disjoint()
                .filter(change -> stores.isEmpty() || (change.store() != null && stores.contains(change.store())))
                .onOverflow()
                .drop();
    }

    static List<Change> inShort(List<Change> all) {
        Set<Change> named = new LinkedHashSet<>(all);
        if (named.size() <= MOST_NAMED) {
            return List.copyOf(named);
        }
        Set<Change> much = new LinkedHashSet<>();
        named.forEach(change -> much.add(change.unnamed()));
        return List.copyOf(much);
    }

    @PreDestroy
    void stop() {
        changes.onComplete();
    }
}
