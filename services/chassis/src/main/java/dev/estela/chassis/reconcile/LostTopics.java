package dev.estela.chassis.reconcile;

import dev.estela.chassis.reconcile.TopicRepository.Span;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Finds topics that were deleted and made anew, and fills them with what the outbox still holds. */
@ApplicationScoped
class LostTopics {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final TopicRepository repository;
    private final Transactions transactions;

    LostTopics(TopicRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /** @param used topics that rows have just been written for */
    void restore(TopicIds ids, Collection<String> used)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, String> known = transactions.run(repository::ids);
        Set<String> topics = new HashSet<>(known.keySet());
        topics.addAll(used);
        for (var found : ids.of(topics).entrySet()) {
            String before = known.get(found.getKey());
            if (before != null && !before.equals(found.getValue())) {
                fill(found.getKey());
            }
            if (!found.getValue().equals(before)) {
                int unused = transactions.run(() -> repository.save(found.getKey(), found.getValue()));
            }
        }
    }

    private void fill(String topic) throws InterruptedException, ExecutionException, TimeoutException {
        Span written = transactions.run(() -> repository.written(topic));
        int sent = 0;
        OffsetDateTime from = written.from();
        for (; from.plus(WINDOW).isBefore(written.until()); from = from.plus(WINDOW)) {
            sent += sendAgain(topic, from, Optional.of(from.plus(WINDOW)));
        }
        sent += sendAgain(topic, from, Optional.empty());
        Log.warnf("The topic %s was made anew: %d events of the outbox are sent again", topic, sent);
    }

    private int sendAgain(String topic, OffsetDateTime from, Optional<OffsetDateTime> until)
            throws InterruptedException, ExecutionException, TimeoutException {
        return transactions.run(() -> repository.sendAgain(topic, from, until));
    }
}
