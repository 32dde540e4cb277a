package dev.estela.tickets.delivery;

import dev.estela.chassis.background.Background;
import dev.estela.chassis.dispatch.Backoff;
import dev.estela.chassis.dispatch.Desk;
import dev.estela.chassis.dispatch.Dispatcher;
import dev.estela.chassis.dispatch.Outcome;
import dev.estela.chassis.dispatch.Tried;
import dev.estela.chassis.mail.SmtpClient;
import dev.estela.chassis.simulation.RestProbe;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.Timers;
import dev.estela.tickets.conversation.ConversationService;
import dev.estela.tickets.delivery.MailRepository.Settled;
import dev.estela.tickets.delivery.OutgoingMail.Kind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hands mails to the mail server, and says what became of the answers they carry. */
@ApplicationScoped
class MailService implements Desk<OutgoingMail>, RestProbe {
    private final MailRepository mails;
    private final ConversationService conversation;
    private final Timers timers;
    private final DeliveryConfig config;
    private final Clock clock;
    private final SmtpClient server;
    private final Dispatcher<OutgoingMail> dispatcher;

    MailService(
            MailRepository mails,
            ConversationService conversation,
            Timers timers,
            DeliveryConfig config,
            Clock clock,
            Background background) {
        this.mails = mails;
        this.conversation = conversation;
        this.timers = timers;
        this.config = config;
        this.clock = clock;
        this.server = new SmtpClient(config.smtp());
        this.dispatcher = new Dispatcher<>(this, config.lanes(), config.lease(), background);
    }

    void start(@Observes StartupEvent event) {
        dispatcher.start();
    }

    /** The caller has opened the transaction. */
    Uni<Void> add(List<OutgoingMail> made) {
        return mails.add(made).invoke(dispatcher::expect);
    }

    /** The caller has opened the transaction. */
    Uni<Void> wake(List<UUID> waiting) {
        return mails.wake(waiting).invoke(dispatcher::expect);
    }

    @Override
    public Uni<Boolean> busy() {
        return Panache.withSession(mails::anyUnsent);
    }

    @Override
    public Uni<List<OutgoingMail>> lease(UUID owner, Duration lease, int most) {
        return mails.lease(owner, lease, most);
    }

    @Override
    public Uni<Integer> renew(UUID owner, Duration lease) {
        return mails.renew(owner, lease);
    }

    @Override
    public Outcome handOver(OutgoingMail mail) {
        return server.send(mail.raw(), mail.recipient());
    }

    @Override
    public Uni<Void> settle(UUID owner, List<Tried<OutgoingMail>> tried) {
        Instant now = clock.instant();
        Map<UUID, Tried<OutgoingMail>> byId = new HashMap<>();
        tried.forEach(
                one -> byId.put(one.message().mailId(), one.last(one.message().attempts() + 1 >= config.attempts())));
        return mails.settle(
                        owner,
                        byId.values().stream().map(one -> settled(one, now)).toList())
                .chain(ours -> {
                    byId.keySet().retainAll(ours);
                    return timers.setAll(retries(byId, now)).chain(() -> conclude(byId));
                });
    }

    private static Settled settled(Tried<OutgoingMail> one, Instant now) {
        UUID id = one.message().mailId();
        return switch (one.outcome()) {
            case Outcome.Sent sent -> new Settled(id, "sent", null, now);
            case Outcome.Later later -> new Settled(id, "waiting", later.error(), null);
            case Outcome.Never never -> new Settled(id, "failed", never.error(), null);
        };
    }

    private static List<Timer> retries(Map<UUID, Tried<OutgoingMail>> tried, Instant now) {
        return tried.values().stream()
                .filter(one -> !one.isOver())
                .map(one -> new Timer(
                        MailTimer.KIND,
                        one.message().mailId().toString(),
                        now.plus(Backoff.after(one.message().attempts() + 1)),
                        null))
                .toList();
    }

    private Uni<Void> conclude(Map<UUID, Tried<OutgoingMail>> tried) {
        Map<UUID, Boolean> answers = new HashMap<>();
        tried.forEach((id, one) -> {
            if (one.outcome() instanceof Outcome.Never never) {
                Log.warnf("Mail %s does not arrive: %s", id, never.why());
            }
            if (one.message().kind() == Kind.REPLY && one.isOver()) {
                answers.put(id, one.outcome() instanceof Outcome.Sent);
            }
        });
        return answers.isEmpty() ? Uni.createFrom().voidItem() : conversation.arrived(answers);
    }

    @PreDestroy
    void stop() {
        dispatcher.close();
        server.close();
    }
}
