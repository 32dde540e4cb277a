package dev.estela.chassis.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was written and has not been seen on its topic yet. The relay carries events in the order they were written: an event is lost when later ones
 * have come through without it. When nothing comes through at all, nobody can tell a slow relay from a loss: the oldest event is sent again as a probe,
 * and if the probe arrives alone, the others are lost.
 */
final class Unconfirmed {
    private static final int MOST = 50_000;
    private static final int SENT_AT_ONCE = 500;
    private static final Duration SEEN_EARLY = Duration.ofMinutes(2);

    private final Map<UUID, Pending> pending = new LinkedHashMap<>();
    private final Map<UUID, Long> early = new LinkedHashMap<>();
    private final Duration patience;
    private final Duration overtaken;
    private Instant arrived = Instant.EPOCH;
    private Instant loaded;

    /**
     * @param since everything written before is known to have arrived
     * @param patience how long an event may be under way before a probe is sent; one written a third of it earlier than another that has arrived is lost,
     *     since topics and partitions are not read at the same moment
     */
    Unconfirmed(Instant since, Duration patience) {
        this.loaded = since;
        this.patience = patience;
        this.overtaken = patience.dividedBy(3);
    }

    /** @param nanos the machine's running time, which no clock change disturbs */
    void written(Collection<Written> rows, long nanos) {
        for (Written row : rows) {
            loaded = row.writtenAt();
            if (early.remove(row.id()) != null) {
                arrived(row.writtenAt());
            } else {
                pending.putIfAbsent(row.id(), new Pending(row, nanos));
            }
        }
    }

    void seen(UUID id, long nanos) {
        Pending one = pending.remove(id);
        if (one != null) {
            arrived(one.since());
        }
        if (one == null || one.sentAgainAt != null) {
            early.put(id, nanos);
            forgetEarly(nanos);
        }
    }

    private void arrived(Instant at) {
        arrived = at.isAfter(arrived) ? at : arrived;
    }

    /** Enough is in hand: what else was written is read when some of this has arrived. */
    boolean crowded() {
        return pending.size() >= MOST;
    }

    int size() {
        return pending.size();
    }

    /** @return what must be sent again now; call it only when the topics were read to their ends */
    List<Written> lost(long nanos) {
        List<Pending> lost = pending.values().stream()
                .filter(one -> one.since().isBefore(arrived.minus(overtaken)))
                .limit(SENT_AT_ONCE)
                .toList();
        return (lost.isEmpty() ? probe(nanos) : lost)
                .stream().map(one -> one.row).toList();
    }

    /** @param at when the copies were written, by the database's clock */
    void sentAgain(List<Written> rows, Instant at, long nanos) {
        for (Written row : rows) {
            Pending one = pending.get(row.id());
            if (one != null) {
                one.sentAgainAt = at;
                one.waitingSince = nanos;
            }
        }
    }

    private List<Pending> probe(long nanos) {
        long longest = patience.toNanos();
        boolean underWay = pending.values().stream()
                .anyMatch(one -> one.sentAgainAt != null && nanos - one.waitingSince < longest);
        return underWay
                ? List.of()
                : pending.values().stream()
                        .filter(one -> nanos - one.waitingSince >= longest)
                        .min(Comparator.comparing(one -> one.row.writtenAt()))
                        .stream()
                        .toList();
    }

    private void forgetEarly(long nanos) {
        Iterator<Long> times = early.values().iterator();
        while (times.hasNext() && (nanos - times.next() > SEEN_EARLY.toNanos() || early.size() > MOST)) {
            times.remove();
        }
    }

    /** Everything written before this moment has arrived. */
    Instant confirmedUntil() {
        return pending.values().stream()
                .map(one -> one.row.writtenAt())
                .min(Comparator.naturalOrder())
                .orElse(loaded);
    }

    /** An event on its way. */
    private static final class Pending {
        private final Written row;
        private long waitingSince;
        private @Nullable Instant sentAgainAt;

        Pending(Written row, long nanos) {
            this.row = row;
            this.waitingSince = nanos;
        }

        Instant since() {
            return sentAgainAt == null ? row.writtenAt() : sentAgainAt;
        }
    }
}
