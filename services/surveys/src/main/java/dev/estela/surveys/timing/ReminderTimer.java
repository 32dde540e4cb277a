package dev.estela.surveys.timing;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.surveys.fact.Obstacle;
import dev.estela.surveys.fact.OrderFacts;
import dev.estela.surveys.fact.OrderFactsRepository;
import dev.estela.surveys.fact.SkipReason;
import dev.estela.surveys.invitation.Changes;
import dev.estela.surveys.invitation.Invitation;
import dev.estela.surveys.invitation.InvitationRepository;
import dev.estela.surveys.invitation.InvitationStatus;
import dev.estela.surveys.invitation.SurveysConfig;
import dev.estela.surveys.link.SurveyLinks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks once more, once, whoever has not answered, unless something has come up that makes the question unwelcome. */
@ApplicationScoped
class ReminderTimer implements TimerHandler {
    static final String KIND = "survey-reminder";

    private final OrderFactsRepository facts;
    private final InvitationRepository invitations;
    private final SurveyLinks links;
    private final WakingHours waking;
    private final Clock clock;

    ReminderTimer(
            OrderFactsRepository facts,
            InvitationRepository invitations,
            SurveyLinks links,
            SurveysConfig config,
            Clock clock) {
        this.facts = facts;
        this.invitations = invitations;
        this.links = links;
        this.waking = WakingHours.of(config);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        return invitations
                .lock(due.stream()
                        .map(timer -> UUID.fromString(timer.subject()))
                        .toList())
                .chain(asked -> facts.of(asked.stream().map(Invitation::orderId).toList())
                        .map(orders -> remind(asked, orders)))
                .chain(invitations::write);
    }

    private Changes remind(Collection<Invitation> asked, List<OrderFacts> orders) {
        var changes = new Changes();
        Instant now = clock.instant();
        Map<String, OrderFacts> byId =
                orders.stream().collect(Collectors.toMap(OrderFacts::orderId, Function.identity()));
        asked.stream()
                .filter(invitation -> invitation.status() == InvitationStatus.INVITED && !invitation.closed(now))
                .forEach(invitation -> remind(invitation, byId.get(invitation.orderId()), now, changes));
        return changes;
    }

    private void remind(Invitation invitation, @Nullable OrderFacts order, Instant now, Changes changes) {
        if (order != null && !waking.contains(now, order.zoneId())) {
            changes.wake(Asking.timer(KIND, invitation, waking.next(now, order.zoneId())));
            return;
        }
        SkipReason obstacle = obstacle(order, now);
        if (obstacle != null) {
            invitation.leaveReminderOut(obstacle);
            return;
        }
        String link = links.link(invitation.id(), Objects.requireNonNull(invitation.expiresAt()));
        changes.publish(
                invitation.remind(now, link), Cause.timer(KIND, invitation.id().toString()));
    }

    private static @Nullable SkipReason obstacle(@Nullable OrderFacts order, Instant now) {
        if (order == null || !order.addressed()) {
            return SkipReason.NO_ADDRESS;
        }
        if (order.doNotSurvey()) {
            return SkipReason.OPTED_OUT;
        }
        if (order.suppressed()) {
            return SkipReason.SEGMENT;
        }
        return order.obstacle(now).map(Obstacle::reason).orElse(null);
    }
}
