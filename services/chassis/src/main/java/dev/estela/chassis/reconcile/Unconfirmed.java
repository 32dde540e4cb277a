package dev.estela.chassis.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What was written and has not been seen on its topic yet. The relay carries events in the order in which they were committed: an event is lost when one
 * committed clearly later has come through without it. When nothing comes through at all, nobody can tell a slow relay from a loss: the oldest event is
 * sent again as a probe, and if the probe arrives alone, the others are lost.
 *
 * <p>Moments are nanoseconds of the machine's running time, which no change of a clock disturbs.
 */
final class Unconfirmed {
    private static final int MOST = 50_000;
    private static final int SENT_AT_ONCE = 5_000;
    private static final int MOST_PATIENT = 7;
    private static final long SEEN_EARLY = Duration.ofMinutes(2).toNanos();

    private final Map<UUID, Pending> pending = new LinkedHashMap<>();
    private final Map<UUID, Long> early = new LinkedHashMap<>();
    private final long patience;
    private final long overtaken;
    private long arrived = Long.MIN_VALUE / 2;
    private Instant loaded;

    /**
     * @param since everything written before is known to have arrived
     * @param patience how long an event may be under way before a probe is sent; one that was there a third of it earlier than another that has arrived is
     *     lost, since topics and partitions are not read at the same moment
     */
    Unconfirmed(Instant since, Duration patience) {
        this.loaded = since;
        this.patience = patience.toNanos();
        this.overtaken = patience.dividedBy(3).toNanos();
    }

    /** @param now when they were found in the outbox: what is found later was committed later */
    void written(Collection<Written> rows, long now) {
        for (Written row : rows) {
            loaded = row.writtenAt();
            if (early.remove(row.id()) != null) {
                arrived = Math.max(arrived, now);
            } else {
                pending.putIfAbsent(row.id(), new Pending(row, now));
            }
        }
    }

    void seen(UUID id, long now) {
        Pending one = pending.remove(id);
        if (one != null) {
            arrived = Math.max(arrived, one.since);
        }
        if (one == null || one.sent > 0) {
            early.put(id, now);
            forgetEarly(now);
        }
    }

    private void forgetEarly(long now) {
        Iterator<Long> moments = early.values().iterator();
        while (moments.hasNext() && (now - moments.next() > SEEN_EARLY || early.size() > MOST)) {
            moments.remove();
        }
    }

    /** Enough is in hand: what else was written is read when some of this has arrived. */
    boolean crowded() {
        return pending.size() >= MOST;
    }

    int size() {
        return pending.size();
    }

    /** @return what must be sent again now; call it only when the topics were read to their ends */
    List<Written> lost(long now) {
        List<Written> lost = pending.values().stream()
                .filter(one -> one.since < arrived - one.patient(overtaken))
                .limit(SENT_AT_ONCE)
                .map(Pending::row)
                .toList();
        return lost.isEmpty() ? probe(now) : lost;
    }

    private List<Written> probe(long now) {
        boolean underWay = pending.values().stream().anyMatch(one -> one.sent > 0 && now - one.since < patience);
        return underWay
                ? List.of()
                : pending.values().stream()
                        .filter(one -> now - one.since >= one.patient(patience))
                        .min(Comparator.comparing(Pending::since).thenComparing(one -> one.row.writtenAt()))
                        .map(Pending::row)
                        .stream()
                        .toList();
    }

    /** @param found those that the outbox still had: the others are waited for no longer */
    void sentAgain(List<Written> rows, Set<UUID> found, long now) {
        rows.forEach(row -> pending.computeIfPresent(
                row.id(), (id, one) -> found.contains(id) ? new Pending(row, now, one.sent + 1) : null));
    }

    /** Everything written before this moment has arrived. */
    Instant confirmedUntil() {
        return pending.values().stream()
                .map(one -> one.row().writtenAt())
                .min(Comparator.naturalOrder())
                .orElse(loaded);
    }

    /**
     * @param since when it was found in the outbox, or sent again
     * @param sent how often it was sent again: what never arrives is tried ever less often
     */
    private record Pending(Written row, long since, int sent) {
        Pending(Written row, long since) {
            this(row, since, 0);
        }

        long patient(long once) {
            return once << Math.min(sent, MOST_PATIENT);
        }
    }
}
