package dev.estela.surveys.timing;

import dev.estela.surveys.fact.Obstacle;
import dev.estela.surveys.fact.Occasion;
import dev.estela.surveys.fact.OrderFacts;
import dev.estela.surveys.fact.SkipReason;
import dev.estela.surveys.fact.SurveyKind;
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
    Decision decide(OrderFacts order, SurveyKind kind, Instant firstDueAt, @Nullable Instant lastInvited, Instant now) {
        Occasion occasion = order.occasion(kind).orElse(null);
        if (occasion == null || occasion.at().isAfter(now)) {
            return new Decision.Withdraw();
        }
        if (order.doNotSurvey()) {
            return new Decision.Leave(SkipReason.OPTED_OUT, occasion.cause());
        }
        if (order.suppressed()) {
            return new Decision.Leave(SkipReason.SEGMENT, occasion.cause());
        }
        Obstacle obstacle = obstacle(order, kind, now);
        if (obstacle != null) {
            return overcome(obstacle, order, firstDueAt, now);
        }
        if (!waking.contains(now, order.zoneId())) {
            return new Decision.Wait(waking.next(now, order.zoneId()), null);
        }
        if (!order.addressed()) {
            return new Decision.Leave(SkipReason.NO_ADDRESS, occasion.cause());
        }
        return kind == SurveyKind.DELIVERY && cooling(lastInvited, now)
                ? new Decision.Leave(SkipReason.COOLDOWN, occasion.cause())
                : new Decision.Ask(occasion);
    }

    /**
     * Whoever had trouble is owed the question: a lost parcel stays lost, goods may go back and the order be cancelled, since that is what solutions look
     * like. For the same reason it is not held back by a survey before it.
     */
    private static @Nullable Obstacle obstacle(OrderFacts order, SurveyKind kind, Instant now) {
        return kind == SurveyKind.RECOVERY ? null : order.obstacle(now).orElse(null);
    }

    private boolean cooling(@Nullable Instant lastInvited, Instant now) {
        return lastInvited != null && now.isBefore(lastInvited.plus(config.cooldown()));
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
