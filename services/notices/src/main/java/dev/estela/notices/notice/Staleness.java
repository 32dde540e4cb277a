package dev.estela.notices.notice;

import dev.estela.notices.fact.Facts;
import dev.estela.notices.fact.Origin;
import dev.estela.notices.kind.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * "Is it still true?", asked when a fact changes and again before a notice leaves. Everything is judged by dates: facts may be dated ahead of
 * the clock, and a step is over only when the next one has come. Only a delivery counts a little early: the clock of who brought it may be fast,
 * and nobody wants to read of a delay with the parcel in hand.
 */
public final class Staleness {
    private static final Set<Kind> BEFORE_THE_DOOR = Set.of(Kind.OUT_FOR_DELIVERY, Kind.READY_FOR_PICKUP);
    private static final Set<Kind> ON_THE_WAY = Set.of(Kind.SHIPPED, Kind.OUT_FOR_DELIVERY, Kind.READY_FOR_PICKUP);

    private static final String CAUSED = "what is over keeps the event that said so";
    private static final Duration SKEW = Duration.ofMinutes(10);

    private Staleness() {}

    /** Why a notice is no longer true, and which fact made it so. */
    public record Stale(Reason reason, Origin because) {}

    public static Optional<Stale> of(Notice notice, Facts facts, Instant now) {
        Subject subject = notice.subject();
        return cancelled(notice.kind(), subject, facts, now)
                .or(() -> arrived(notice.kind(), subject, facts, now))
                .or(() -> returning(notice.kind(), subject, facts, now))
                .or(() -> healed(notice.kind(), subject, facts, now))
                .or(() -> surveyOver(notice.kind(), subject, facts));
    }

    static Optional<Stale> cancelled(Kind kind, Subject subject, Facts facts, Instant now) {
        if (!kind.endsWithTheOrder()) {
            return Optional.empty();
        }
        return facts.order(subject.orderId())
                .filter(order -> order.cancelledBy(now))
                .map(order -> new Stale(Reason.ORDER_CANCELLED, Objects.requireNonNull(order.cancelled(), CAUSED)));
    }

    static Optional<Stale> arrived(Kind kind, Subject subject, Facts facts, Instant now) {
        if (kind.delay()) {
            return facts.arrival(subject.orderId(), subject.shipmentId())
                    .filter(arrival -> !arrival.at().isAfter(now.plus(SKEW)))
                    .map(arrival -> new Stale(Reason.PARCEL_ARRIVED, arrival.origin()));
        }
        if (!ON_THE_WAY.contains(kind)) {
            return Optional.empty();
        }
        return facts.arrival(subject.orderId(), subject.shipmentId())
                .filter(arrival -> !arrival.at().isAfter(now))
                .map(arrival -> new Stale(
                        BEFORE_THE_DOOR.contains(kind) ? Reason.PARCEL_ARRIVED : Reason.SUPERSEDED, arrival.origin()));
    }

    static Optional<Stale> returning(Kind kind, Subject subject, Facts facts, Instant now) {
        if (!kind.delay() && !ON_THE_WAY.contains(kind)) {
            return Optional.empty();
        }
        return facts.shipment(subject.shipmentId())
                .filter(s -> s.returningAt() != null && !s.returningAt().isAfter(now))
                .map(s -> new Stale(Reason.PARCEL_RETURNS, s.origin()));
    }

    private static Optional<Stale> healed(Kind kind, Subject subject, Facts facts, Instant now) {
        if (!kind.delay() || kind == Kind.RECOVERED) {
            return Optional.empty();
        }
        return facts.incident(subject.incidentId())
                .filter(incident ->
                        incident.closedAt() != null && !incident.closedAt().isAfter(now))
                .map(incident -> new Stale(Reason.RECOVERED, Objects.requireNonNull(incident.closed(), CAUSED)));
    }

    private static Optional<Stale> surveyOver(Kind kind, Subject subject, Facts facts) {
        if (!kind.feedback()) {
            return Optional.empty();
        }
        return facts.survey(subject.invitationId())
                .filter(survey -> survey.answered() || survey.over())
                .map(survey ->
                        new Stale(survey.answered() ? Reason.SURVEY_ANSWERED : Reason.SURVEY_OVER, survey.origin()));
    }
}
