package dev.estela.notices.notice;

import dev.estela.notices.fact.ContactCopy;
import dev.estela.notices.fact.Facts;
import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.time.Instant;
import java.util.Optional;

/** Whom to tell what, and when: a pure function of a candidate, what is known, and the clock. */
public record DecisionPolicy(NoticesConfig config) {

    /** @param told whether the delay this candidate takes back has reached the customer; asked for {@code recovered} only */
    public Decision decide(Candidate candidate, Channel channel, Facts facts, boolean told, Instant now) {
        return refusal(candidate, channel, facts, told, now)
                .<Decision>map(Decision.Suppress::new)
                .orElseGet(() -> plan(candidate, facts, now));
    }

    private Optional<Reason> refusal(Candidate c, Channel channel, Facts facts, boolean told, Instant now) {
        if (c.factAt().isBefore(now.minus(config.importAge()))) {
            return Optional.of(Reason.TOO_OLD);
        }
        if (c.kind().endsWithTheOrder() && facts.cancelledBy(c.subject().orderId(), now)) {
            return Optional.of(Reason.ORDER_CANCELLED);
        }
        if (!c.first()) {
            return Optional.of(Reason.NOT_FIRST);
        }
        if (!facts.settings(c.store()).wants(c.kind())) {
            return Optional.of(Reason.KIND_DISABLED);
        }
        if (c.knownAlready()) {
            return Optional.of(Reason.ALREADY_TOLD);
        }
        if (c.kind() == Kind.RECOVERED && !told) {
            return Optional.of(Reason.DELAY_NOT_TOLD);
        }
        if (overtaken(c, facts, now)) {
            return Optional.of(Reason.SUPERSEDED);
        }
        return unwanted(c, channel, facts);
    }

    /** Answers that are asked again when the notice is due: a customer may have chosen, or moved, in the meantime. */
    public Optional<Reason> unreachable(Notice notice, Facts facts, Instant now) {
        if (!facts.settings(notice.store()).wants(notice.kind())) {
            return Optional.of(Reason.KIND_DISABLED);
        }
        if (!facts.wanted(notice.store(), notice.customerId(), notice.kind(), notice.channel())) {
            return Optional.of(Reason.PREFERENCE);
        }
        if (facts.suppressed(notice.store(), notice.customerId(), notice.kind())) {
            return Optional.of(Reason.SEGMENT);
        }
        Optional<ContactCopy> contact = facts.contact(notice.store(), notice.customerId());
        if (contact.isEmpty() && now.isBefore(notice.plannedAt().plus(config.contactPatience()))) {
            return Optional.of(Reason.AWAITING_CONTACT);
        }
        return contact.map(known -> known.address(notice.channel())).isPresent()
                ? Optional.empty()
                : Optional.of(Reason.NO_ADDRESS);
    }

    private static Optional<Reason> unwanted(Candidate c, Channel channel, Facts facts) {
        if (!facts.wanted(c.store(), c.customerId(), c.kind(), channel)) {
            return Optional.of(Reason.PREFERENCE);
        }
        if (facts.suppressed(c.store(), c.customerId(), c.kind())) {
            return Optional.of(Reason.SEGMENT);
        }
        // A contact we have not heard of yet may still come before the notice is due.
        return facts.contact(c.store(), c.customerId())
                .filter(contact -> contact.address(channel) == null)
                .map(contact -> Reason.NO_ADDRESS);
    }

    /** A step that was over before we heard of it. A delay is not: it was a fact, and its notice is withdrawn instead. */
    private static boolean overtaken(Candidate c, Facts facts, Instant now) {
        return c.kind().topic() == Kind.Topic.PROGRESS
                && (Staleness.arrived(c.kind(), c.subject(), facts, now).isPresent()
                        || Staleness.returning(c.kind(), c.subject(), facts, now)
                                .isPresent());
    }

    private Decision plan(Candidate c, Facts facts, Instant now) {
        Instant due = due(c, facts, now);
        Instant release = facts.release(c.store(), c.customerId(), due);
        return new Decision.Plan(release, release.isAfter(due));
    }

    /** Nobody is told of a fact before it has happened, whatever came ahead of the clock. */
    private Instant due(Candidate c, Facts facts, Instant now) {
        Instant known = c.factAt().isAfter(now) ? c.factAt() : now;
        return known.plus(facts.settings(c.store()).windowOr(config.window()));
    }
}
