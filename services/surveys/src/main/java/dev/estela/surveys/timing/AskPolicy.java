package dev.estela.surveys.timing;

import dev.estela.surveys.fact.Delivery;
import dev.estela.surveys.fact.Obstacle;
import dev.estela.surveys.fact.OrderFacts;
import dev.estela.surveys.fact.SkipReason;
import dev.estela.surveys.invitation.SurveysConfig;
import dev.estela.surveys.invitation.SurveysConfig.Incident.Policy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides, at the moment planned, whether a customer is asked. What is known by then may differ from what was known when it was planned. */
final class AskPolicy {
    private final SurveysConfig config;
    private final WakingHours waking;

    AskPolicy(SurveysConfig config) {
        this.config = config;
        this.waking = WakingHours.of(config);
    }

    /**
     * @param firstDueAt when the question was first due
     * @param lastInvited when the same person was last asked about anything
     */
    Decision decide(OrderFacts order, Instant firstDueAt, @Nullable Instant lastInvited, Instant now) {
        Delivery delivery = order.delivery().orElse(null);
        if (delivery == null || delivery.at().isAfter(now)) {
            return new Decision.Withdraw();
        }
        Obstacle obstacle = order.obstacle(now).orElse(null);
        if (obstacle != null) {
            return overcome(obstacle, order, firstDueAt, now);
        }
        if (!waking.contains(now, order.zoneId())) {
            return new Decision.Wait(waking.next(now, order.zoneId()), null);
        }
        if (!order.addressed()) {
            return new Decision.Leave(SkipReason.NO_ADDRESS, delivery.cause());
        }
        return lastInvited != null && now.isBefore(lastInvited.plus(config.cooldown()))
                ? new Decision.Leave(SkipReason.COOLDOWN, delivery.cause())
                : new Decision.Ask(delivery);
    }

    private Decision overcome(Obstacle obstacle, OrderFacts order, Instant firstDueAt, Instant now) {
        boolean patience = obstacle.reason() == SkipReason.INCIDENT_OPEN
                && config.incident().policy() == Policy.HOLD
                && now.isBefore(firstDueAt.plus(config.incident().atMost()));
        return patience
                ? new Decision.Wait(
                        waking.next(now.plus(config.incident().recheck()), order.zoneId()), obstacle.reason())
                : new Decision.Leave(obstacle.reason(), obstacle.cause());
    }
}
