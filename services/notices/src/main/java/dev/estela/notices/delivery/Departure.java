package dev.estela.notices.delivery;

import dev.estela.notices.digest.DigestPolicy;
import dev.estela.notices.fact.Facts;
import dev.estela.notices.notice.DecisionPolicy;
import dev.estela.notices.notice.Notice;
import dev.estela.notices.notice.NoticeChanges;
import dev.estela.notices.notice.NoticesConfig;
import dev.estela.notices.notice.Reason;
import dev.estela.notices.notice.Staleness;
import dev.estela.notices.setting.StoreSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What leaves at a moment: of everything open to some recipients, checked again, the groups that are due. Pure; what it decides about
 * single notices is in {@link #changes()}, what leaves in {@link #groups()}.
 */
final class Departure {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Facts facts;
    private final DecisionPolicy policy;
    private final NoticesConfig config;
    private final Instant now;
    private final Map<String, Long> sentToday;
    private final NoticeChanges changes;
    private final List<List<Notice>> groups = new ArrayList<>();

    /** @param sentToday messages per store on its day, for stores that have a cap */
    Departure(Facts facts, NoticesConfig config, Map<String, Long> sentToday, Instant now) {
        this.facts = facts;
        this.config = config;
        this.policy = new DecisionPolicy(config);
        this.sentToday = new HashMap<>(sentToday);
        this.now = now;
        this.changes = new NoticeChanges(now);
    }

    Departure of(Collection<Notice> open) {
        open.stream().collect(Collectors.groupingBy(Notice::store)).forEach(this::store);
        return this;
    }

    NoticeChanges changes() {
        return changes;
    }

    List<List<Notice>> groups() {
        return groups;
    }

    private void store(String store, List<Notice> open) {
        var window = facts.settings(store).windowOr(config.window());
        List<Notice> due = open.stream()
                .filter(notice -> notice.dueBy(now.plus(window)))
                .filter(this::stillTrue)
                .filter(this::wanted)
                .toList();
        for (List<Notice> group : DigestPolicy.together(due, now, window)) {
            if (!held(store, group)) {
                groups.add(group);
            }
        }
        // A timer that came before its notice is due, because the notice was moved, is set again.
        open.stream()
                .filter(Notice::open)
                .filter(n -> n.dueAt() != null && n.dueAt().isAfter(now))
                .forEach(changes::schedule);
    }

    private boolean stillTrue(Notice notice) {
        var stale = Staleness.of(notice, facts, now);
        stale.ifPresent(s -> {
            notice.withdraw(s.reason(), s.because());
            changes.tell(notice);
        });
        return stale.isEmpty();
    }

    private boolean wanted(Notice notice) {
        if (!notice.dueBy(now)) {
            return policy.unreachable(notice, facts, now).isEmpty();
        }
        var refusal = policy.unreachable(notice, facts, now)
                .or(() -> tooOld(notice) ? Optional.of(Reason.TOO_OLD) : Optional.empty());
        refusal.ifPresent(reason -> refuse(notice, reason));
        return refusal.isEmpty();
    }

    private void refuse(Notice notice, Reason reason) {
        if (reason == Reason.AWAITING_CONTACT) {
            awaitContact(notice);
        } else {
            notice.suppress(reason);
            changes.tell(notice);
        }
    }

    /** It asks again after as long as it has waited already; the world hears of the first time only. */
    private void awaitContact(Notice notice) {
        boolean news = notice.reason() != Reason.AWAITING_CONTACT;
        Duration waited = Duration.between(notice.plannedAt(), now);
        notice.hold(Reason.AWAITING_CONTACT, now.plus(waited.compareTo(SOON) > 0 ? waited : SOON));
        if (news) {
            changes.tell(notice);
        } else {
            changes.keep(notice);
            changes.schedule(notice);
        }
    }

    /** Somebody held it so long that it has become the past. */
    private boolean tooOld(Notice notice) {
        return notice.factAt().isBefore(now.minus(config.importAge()));
    }

    private boolean held(String store, List<Notice> group) {
        StoreSettings settings = facts.settings(store);
        if (settings.killSwitch()) {
            return hold(group, Reason.KILL_SWITCH, null);
        }
        Notice first = group.getFirst();
        Instant release = facts.release(store, first.customerId(), now);
        if (release.isAfter(now)) {
            return hold(group, Reason.QUIET_HOURS, release);
        }
        Integer cap = settings.dailyCap();
        if (cap != null && sentToday.merge(store, 1L, Long::sum) > cap) {
            return hold(group, Reason.DAILY_CAP, tomorrow(first));
        }
        return false;
    }

    private boolean hold(List<Notice> group, Reason reason, @Nullable Instant until) {
        group.forEach(notice -> {
            notice.hold(reason, until);
            changes.tell(notice);
        });
        return true;
    }

    private Instant tomorrow(Notice notice) {
        ZoneId zone = facts.store(notice.store()).zoneId();
        Instant midnight =
                now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        return facts.release(notice.store(), notice.customerId(), midnight);
    }
}
