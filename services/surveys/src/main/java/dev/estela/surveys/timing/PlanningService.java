package dev.estela.surveys.timing;

import dev.estela.chassis.timer.Timer;
import dev.estela.surveys.fact.Delivery;
import dev.estela.surveys.fact.OrderFacts;
import dev.estela.surveys.fact.OrderFactsRepository;
import dev.estela.surveys.fact.SkipReason;
import dev.estela.surveys.invitation.Changes;
import dev.estela.surveys.invitation.Invitation;
import dev.estela.surveys.invitation.InvitationRepository;
import dev.estela.surveys.invitation.InvitationStatus;
import dev.estela.surveys.invitation.SurveysConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
 * Plans the survey of an order, anew with every fact about it, until the moment to ask has come. The caller has opened the transaction and holds the
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
                                .chain(orders -> write(orders, planned)));
    }

    private Uni<Void> review(List<OrderFacts> orders) {
        Set<UUID> ids =
                orders.stream().map(order -> Invitation.idOf(order.orderId())).collect(Collectors.toSet());
        return invitations.lock(ids).chain(known -> write(orders, known));
    }

    private Uni<Void> write(List<OrderFacts> orders, List<Invitation> known) {
        Map<String, Invitation> byOrder = new HashMap<>();
        known.forEach(invitation -> byOrder.put(invitation.orderId(), invitation));
        var changes = new Changes();
        Instant now = clock.instant();
        orders.forEach(order -> plan(order, byOrder.get(order.orderId()), now, changes));
        return invitations.write(changes);
    }

    private void plan(OrderFacts order, @Nullable Invitation known, Instant now, Changes changes) {
        if (known != null && known.status() != InvitationStatus.PLANNED) {
            return; // asked already, or decided not to
        }
        Delivery delivery = order.delivery().orElse(null);
        if (delivery == null) {
            if (known != null) {
                changes.withdraw(known); // another parcel has come to light: nothing was said yet
            }
        } else if (known == null) {
            begin(order, delivery, now, changes);
        } else {
            adapt(known, order, delivery, changes);
        }
    }

    private void begin(OrderFacts order, Delivery delivery, Instant now, Changes changes) {
        Invitation invitation = Invitation.plan(order, delivery, due(order, delivery, now), now);
        changes.plan(invitation);
        if (delivery.at().isBefore(now.minus(config.tooOld()))) {
            changes.publish(invitation.skip(SkipReason.TOO_OLD, delivery.cause(), now), delivery.cause());
        } else {
            changes.wake(timer(invitation));
        }
    }

    private void adapt(Invitation known, OrderFacts order, Delivery delivery, Changes changes) {
        Instant due = due(order, delivery, known.plannedAt());
        if (due.equals(known.firstDueAt())) {
            known.describe(order, delivery);
        } else {
            known.replan(order, delivery, due);
            changes.wake(timer(known));
        }
    }

    private Instant due(OrderFacts order, Delivery delivery, Instant notBefore) {
        Instant earliest = delivery.at().plus(config.delay());
        return waking.next(earliest.isBefore(notBefore) ? notBefore : earliest, order.zoneId());
    }

    private static Timer timer(Invitation invitation) {
        return new Timer(DueTimer.KIND, invitation.id().toString(), invitation.dueAt(), null);
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
