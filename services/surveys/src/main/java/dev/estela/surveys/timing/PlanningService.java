package dev.estela.surveys.timing;

import dev.estela.chassis.timer.Timer;
import dev.estela.surveys.fact.Occasion;
import dev.estela.surveys.fact.OrderFacts;
import dev.estela.surveys.fact.OrderFactsRepository;
import dev.estela.surveys.fact.SkipReason;
import dev.estela.surveys.fact.SurveyKind;
import dev.estela.surveys.invitation.Changes;
import dev.estela.surveys.invitation.Invitation;
import dev.estela.surveys.invitation.InvitationRepository;
import dev.estela.surveys.invitation.InvitationStatus;
import dev.estela.surveys.invitation.SurveysConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plans the surveys of an order, anew with every fact about it, until the moment to ask has come. The caller has opened the transaction and holds the
 * orders' copies, so that two facts about one order cannot pass each other.
 */
@ApplicationScoped
public class PlanningService {
    private final OrderFactsRepository facts;
    private final InvitationRepository invitations;
    private final SurveysConfig config;
    private final WakingHours waking;
    private final Clock clock;

    PlanningService(OrderFactsRepository facts, InvitationRepository invitations, SurveysConfig config, Clock clock) {
        this.facts = facts;
        this.invitations = invitations;
        this.config = config;
        this.waking = WakingHours.of(config);
        this.clock = clock;
    }

    public Uni<Void> review(Collection<String> orderIds) {
        return facts.of(orderIds).chain(orders -> orders.isEmpty() ? done() : review(orders));
    }

    /** A store that has moved to another zone has other waking hours. */
    public Uni<Void> reviewStores(Collection<String> stores) {
        return invitations
                .lockPlannedOf(stores)
                .chain(planned -> planned.isEmpty()
                        ? done()
                        : facts.of(planned.stream().map(Invitation::orderId).toList())
                                .chain(orders -> replan(orders, planned)));
    }

    /** Only what is planned: the rest is neither locked nor looked at. */
    private Uni<Void> replan(List<OrderFacts> orders, List<Invitation> planned) {
        Map<String, List<Invitation>> byOrder = planned.stream().collect(Collectors.groupingBy(Invitation::orderId));
        var changes = new Changes();
        Instant now = clock.instant();
        for (OrderFacts order : orders) {
            byOrder.getOrDefault(order.orderId(), List.of())
                    .forEach(known -> plan(order, known.kind(), known, now, changes));
        }
        return invitations.write(changes);
    }

    private Uni<Void> review(List<OrderFacts> orders) {
        Set<UUID> ids = orders.stream()
                .flatMap(order -> order.questions().stream().map(kind -> Invitation.idOf(kind, order.orderId())))
                .collect(Collectors.toSet());
        return invitations.lock(ids).chain(known -> write(orders, known));
    }

    private Uni<Void> write(List<OrderFacts> orders, List<Invitation> known) {
        Map<UUID, Invitation> byId = new HashMap<>();
        known.forEach(invitation -> byId.put(invitation.id(), invitation));
        var changes = new Changes();
        Instant now = clock.instant();
        for (OrderFacts order : orders) {
            order.questions()
                    .forEach(kind -> plan(order, kind, byId.get(Invitation.idOf(kind, order.orderId())), now, changes));
        }
        return invitations.write(changes);
    }

    private void plan(OrderFacts order, SurveyKind kind, @Nullable Invitation known, Instant now, Changes changes) {
        if (known != null && known.status() != InvitationStatus.PLANNED) {
            return; // asked already, or decided not to
        }
        Occasion occasion = order.occasion(kind).orElse(null);
        if (occasion == null) {
            if (known != null) { // a parcel has come to light, a ticket is open again: nothing was said yet
                changes.withdraw(known);
            }
        } else if (known == null) {
            begin(order, occasion, now, changes);
        } else {
            adapt(known, order, occasion, changes);
        }
    }

    private void begin(OrderFacts order, Occasion occasion, Instant now, Changes changes) {
        Invitation invitation = Invitation.plan(order, occasion, due(order, occasion, now), now);
        changes.plan(invitation);
        if (occasion.at().isBefore(now.minus(config.tooOld()))) {
            changes.publish(invitation.skip(SkipReason.TOO_OLD, occasion.cause(), now), occasion.cause());
        } else {
            changes.wake(timer(invitation));
        }
    }

    private void adapt(Invitation known, OrderFacts order, Occasion occasion, Changes changes) {
        Instant due = due(order, occasion, known.plannedAt());
        if (due.equals(known.firstDueAt())) {
            known.describe(order, occasion);
        } else {
            known.replan(order, occasion, due);
            changes.wake(timer(known));
        }
    }

    private Instant due(OrderFacts order, Occasion occasion, Instant notBefore) {
        Instant earliest = occasion.at().plus(delay(occasion.kind()));
        return waking.next(earliest.isBefore(notBefore) ? notBefore : earliest, order.zoneId());
    }

    private Duration delay(SurveyKind kind) {
        return switch (kind) {
            case DELIVERY -> config.delay();
            case RECOVERY -> config.recovery().delay();
        };
    }

    private static Timer timer(Invitation invitation) {
        return new Timer(DueTimer.KIND, invitation.id().toString(), invitation.dueAt(), null);
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
