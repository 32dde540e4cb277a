package dev.estela.tracking.shipment;

import dev.estela.chassis.event.Cause;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.incident.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the world has been told of a shipment, and when there may be more to tell. */
@Stored
final class Told {
    private long version;
    private Set<String> told = new TreeSet<>();
    private List<KnownIncident> incidents = new ArrayList<>();
    private @Nullable Instant expiredAt;
    private boolean lost;
    private @Nullable Instant dueAt;
    private @Nullable String causeId;
    private @Nullable String causeType;
    private transient boolean changed;

    /** @return true the first time */
    boolean tell(String what) {
        boolean first = told.add(what);
        changed |= first;
        return first;
    }

    /** @return the version of the shipment that the next event tells */
    long nextVersion(Cause cause) {
        causeId = cause.eventId();
        causeType = cause.type();
        changed = true;
        return ++version;
    }

    void settled(List<KnownIncident> incidents, @Nullable Instant expiredAt, boolean lost) {
        changed |= !incidents.equals(this.incidents) || this.lost != lost;
        this.incidents = new ArrayList<>(incidents);
        this.expiredAt = expiredAt;
        this.lost = lost;
    }

    /** @return true when the timer has to be moved */
    boolean expects(@Nullable Instant next) {
        boolean moved = next == null ? dueAt != null : !next.equals(dueAt);
        changed |= moved;
        dueAt = next;
        return moved;
    }

    void timerFired() {
        changed = true;
        dueAt = null;
    }

    boolean isChanged() {
        return changed;
    }

    /** How many events there were. */
    long version() {
        return version;
    }

    /** What led to the last event. */
    @Nullable
    Cause cause() {
        return causeId == null || causeType == null ? null : new Cause(causeId, causeType, null);
    }

    List<KnownIncident> incidents() {
        return incidents;
    }

    boolean hasOpenIncident() {
        return incidents.stream().anyMatch(KnownIncident::isOpen);
    }

    List<String> openKinds() {
        return incidents.stream()
                .filter(KnownIncident::isOpen)
                .map(incident -> incident.kind().wire())
                .distinct()
                .toList();
    }

    /** When it was lost, where it still is. */
    @Nullable
    Instant lostAt() {
        return incidents.stream()
                .filter(incident -> incident.kind() == Kind.LOST && incident.isOpen())
                .map(KnownIncident::openedAt)
                .findFirst()
                .orElse(null);
    }

    /** How often its carrier said nothing for longer than usual. */
    int silences() {
        return Math.toIntExact(incidents.stream()
                .filter(incident -> incident.kind() == Kind.SILENT && !incident.isDisproved())
                .count());
    }

    /** An incident began with this scan: without it, it would be another one. */
    boolean names(Scan scan) {
        return incidents.stream()
                .anyMatch(incident -> incident.cause().contains(scan.at().toString()));
    }

    boolean isExpired() {
        return expiredAt != null;
    }

    boolean isLost() {
        return lost;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }
}
