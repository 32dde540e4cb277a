package dev.estela.notices.notice;

import dev.estela.notices.fact.Facts;
import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** All notices of the orders of a batch, while decisions about them are made. Nothing here knows a database. */
public final class NoticeBook {
    private final Map<UUID, Notice> notices = new LinkedHashMap<>();
    private final Facts facts;
    private final DecisionPolicy policy;
    private final Instant now;
    private final NoticeChanges changes;

    public NoticeBook(Collection<Notice> known, Facts facts, DecisionPolicy policy, Instant now) {
        known.forEach(notice -> notices.put(notice.id(), notice));
        this.facts = facts;
        this.policy = policy;
        this.now = now;
        this.changes = new NoticeChanges(now);
    }

    /** Decides once per business key and channel; what was decided before stays decided. */
    public void consider(Candidate candidate) {
        for (Channel channel : facts.settings(candidate.store()).channels()) {
            consider(candidate, channel);
        }
    }

    /** Takes back what has stopped being true. */
    public void review() {
        notices.values().stream().filter(Notice::open).forEach(notice -> Staleness.of(notice, facts, now)
                .ifPresent(stale -> {
                    notice.withdraw(stale.reason(), stale.because());
                    changes.tell(notice);
                }));
    }

    public NoticeChanges changes() {
        return changes;
    }

    public Collection<Notice> notices() {
        return notices.values();
    }

    private void consider(Candidate candidate, Channel channel) {
        var key = new BusinessKey(
                candidate.store(),
                candidate.customerId(),
                candidate.kind(),
                candidate.key(),
                candidate.keyVersion(),
                channel);
        Notice known = notices.get(key.noticeId());
        if (known != null) {
            predate(known, candidate);
            return;
        }
        Notice notice = Notice.decide(candidate, channel, decide(candidate, key), now);
        notices.put(notice.id(), notice);
        changes.tell(notice);
    }

    private Decision decide(Candidate candidate, BusinessKey key) {
        Notice before = notices.get(key.before().noticeId());
        if (before != null && before.open()) {
            return new Decision.Suppress(Reason.TOLD_TOGETHER);
        }
        return policy.decide(candidate, key.channel(), facts, told(candidate), now);
    }

    /** Scans come in any order: a notice that has not left is due by the earliest fact of its kind, whichever came first. */
    private void predate(Notice known, Candidate candidate) {
        if (known.open() && candidate.first() && candidate.factAt().isBefore(known.factAt())) {
            Decision decision = policy.decide(candidate, known.channel(), facts, told(candidate), now);
            if (decision instanceof Decision.Plan plan) {
                known.predate(candidate, plan);
                changes.tell(known);
            }
        }
    }

    private boolean told(Candidate candidate) {
        String incident = candidate.subject().incidentId();
        return candidate.kind() == Kind.RECOVERED
                && incident != null
                && notices.values().stream()
                        .anyMatch(n -> n.kind() != Kind.RECOVERED
                                && incident.equals(n.subject().incidentId())
                                && n.told());
    }
}
