package dev.estela.notices.delivery;

import dev.estela.chassis.timer.Timer;
import dev.estela.notices.fact.Facts;
import dev.estela.notices.notice.Notice;
import dev.estela.notices.notice.NoticeChanges;
import dev.estela.notices.notice.Reason;
import dev.estela.notices.notice.Staleness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of messages whose pause is over. Pure. One none of whose news is true any more does not leave after all; one whose server was away until the
 * night waits for the morning.
 */
final class Resumption {
    private final Facts facts;
    private final Set<UUID> perhapsTaken;
    private final Instant now;
    private final NoticeChanges changes;
    private final List<UUID> again = new ArrayList<>();
    private final List<UUID> stale = new ArrayList<>();
    private final List<Timer> later = new ArrayList<>();

    /** @param perhapsTaken messages that the other side may have, though it never said so */
    Resumption(Facts facts, Set<UUID> perhapsTaken, Instant now) {
        this.facts = facts;
        this.perhapsTaken = perhapsTaken;
        this.now = now;
        this.changes = new NoticeChanges(now);
    }

    /** @param all the notices of these messages */
    Resumption of(Collection<UUID> messages, Collection<Notice> all) {
        messages.forEach(message -> decide(
                message,
                all.stream()
                        .filter(notice -> message.equals(notice.messageId()))
                        .toList()));
        return this;
    }

    /** Messages to be handed over once more. */
    List<UUID> again() {
        return again;
    }

    /** Messages that do not leave. */
    List<UUID> stale() {
        return stale;
    }

    /** When the others are looked at again. */
    List<Timer> later() {
        return later;
    }

    NoticeChanges changes() {
        return changes;
    }

    private void decide(UUID message, List<Notice> shared) {
        if (!shared.isEmpty()
                && shared.stream().allMatch(notice -> staleness(notice).isPresent())) {
            stale.add(message);
            shared.forEach(this::withdraw);
            return;
        }
        Instant release = shared.stream().findFirst().map(this::release).orElse(now);
        if (release.isAfter(now)) {
            later.add(new Timer(RetryTimer.KIND, message.toString(), release, null));
        } else {
            again.add(message);
        }
    }

    private Instant release(Notice notice) {
        return facts.release(notice.store(), notice.customerId(), now);
    }

    private Optional<Staleness.Stale> staleness(Notice notice) {
        return Staleness.of(notice, facts, now);
    }

    private void withdraw(Notice notice) {
        staleness(notice).filter(stale -> notice.status().open()).ifPresent(stale -> {
            boolean perhaps = perhapsTaken.contains(notice.messageId());
            notice.withdraw(perhaps ? Reason.PERHAPS_ARRIVED : stale.reason(), stale.because());
            changes.tell(notice);
        });
    }
}
