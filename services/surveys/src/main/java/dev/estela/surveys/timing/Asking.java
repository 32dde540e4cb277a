package dev.estela.surveys.timing;

import dev.estela.chassis.timer.Timer;
import dev.estela.surveys.fact.Occasion;
import dev.estela.surveys.fact.OrderFacts;
import dev.estela.surveys.fact.SurveyKind;
import dev.estela.surveys.invitation.Changes;
import dev.estela.surveys.invitation.Invitation;
import dev.estela.surveys.invitation.SurveysConfig;
import dev.estela.surveys.link.SurveyLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries out what was decided about surveys that are due. */
@ApplicationScoped
class Asking {
    /**
     * Of one person's surveys about deliveries the earliest is asked; among equals the same one, whatever order they are fired in. Trouble goes before: who
     * is asked about it is not asked about a delivery in the same hour.
     */
    private static final Comparator<Invitation> IN_TURN = Comparator.comparing(Invitation::dueAt)
            .thenComparing(Invitation::kind, Comparator.reverseOrder())
            .thenComparing(Invitation::deliveredAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Invitation::orderId);

    private final SurveyLinks links;
    private final SurveysConfig config;
    private final AskPolicy policy;
    private final WakingHours waking;

    Asking(SurveyLinks links, SurveysConfig config) {
        this.links = links;
        this.config = config;
        this.policy = new AskPolicy(config);
        this.waking = WakingHours.of(config);
    }

    Changes decide(List<Invitation> due, List<OrderFacts> orders, Map<String, Instant> lastInvited, Instant now) {
        var changes = new Changes();
        Map<String, OrderFacts> byId = new HashMap<>();
        orders.forEach(order -> byId.put(order.orderId(), order));
        Map<String, Instant> asked = new HashMap<>(lastInvited);
        for (Invitation invitation : due.stream().sorted(IN_TURN).toList()) {
            decide(invitation, byId.get(invitation.orderId()), asked, now, changes);
        }
        return changes;
    }

    private void decide(
            Invitation invitation,
            @Nullable OrderFacts order,
            Map<String, Instant> asked,
            Instant now,
            Changes changes) {
        String person = invitation.personId();
        switch (order == null
                ? new Decision.Withdraw()
                : policy.decide(order, invitation.kind(), invitation.firstDueAt(), asked.get(person), now)) {
            case Decision.Ask(Occasion occasion) -> {
                ask(invitation, Objects.requireNonNull(order), occasion, now, changes);
                asked.put(person, now);
            }
            case Decision.Leave(var reason, var cause) -> changes.publish(invitation.skip(reason, cause, now), cause);
            case Decision.Wait(var until, var waitingFor) -> {
                invitation.postpone(until, waitingFor);
                changes.wake(timer(DueTimer.KIND, invitation, until));
            }
            case Decision.Withdraw() -> changes.withdraw(invitation);
        }
    }

    private void ask(Invitation invitation, OrderFacts order, Occasion occasion, Instant now, Changes changes) {
        invitation.describe(order, occasion);
        Instant expiresAt = now.plus(config.expiresAfter());
        changes.publish(invitation.invite(now, expiresAt, links.link(invitation.id(), expiresAt)), occasion.cause());
        // Who had trouble is not pressed: not to answer is an answer too.
        if (invitation.kind() == SurveyKind.DELIVERY) {
            Instant reminder = waking.next(now.plus(config.reminderAfter()), order.zoneId());
            changes.wake(timer(ReminderTimer.KIND, invitation, reminder));
        }
        changes.wake(timer(ExpiryTimer.KIND, invitation, expiresAt));
    }

    static Timer timer(String kind, Invitation invitation, Instant at) {
        return new Timer(kind, invitation.id().toString(), at, null);
    }
}
