package dev.estela.surveys.timing;

import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.surveys.fact.OrderFactsRepository;
import dev.estela.surveys.invitation.Invitation;
import dev.estela.surveys.invitation.InvitationRepository;
import dev.estela.surveys.invitation.SurveysConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The moment to ask has come: everything is looked at once more, then the customer is invited, or not, with a reason. */
@ApplicationScoped
class DueTimer implements TimerHandler {
    static final String KIND = "survey-due";

    private final PersonRepository people;
    private final OrderFactsRepository facts;
    private final InvitationRepository invitations;
    private final Asking asking;
    private final SurveysConfig config;
    private final Clock clock;

    DueTimer(
            PersonRepository people,
            OrderFactsRepository facts,
            InvitationRepository invitations,
            Asking asking,
            SurveysConfig config,
            Clock clock) {
        this.people = people;
        this.facts = facts;
        this.invitations = invitations;
        this.asking = asking;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> fire(List<Timer> timers) {
        Set<UUID> ids =
                timers.stream().map(timer -> UUID.fromString(timer.subject())).collect(Collectors.toSet());
        Instant now = clock.instant();
        return people.lock(ids)
                .chain(() -> invitations.lockDue(ids, now))
                .chain(due -> due.isEmpty() ? Uni.createFrom().voidItem() : decide(due, now));
    }

    private Uni<Void> decide(List<Invitation> due, Instant now) {
        Set<String> persons = due.stream().map(Invitation::personId).collect(Collectors.toSet());
        List<String> orderIds = due.stream().map(Invitation::orderId).toList();
        return invitations
                .lastInvited(persons, now.minus(config.cooldown()))
                .chain(asked -> facts.of(orderIds).map(orders -> asking.decide(due, orders, asked, now)))
                .chain(invitations::write);
    }
}
