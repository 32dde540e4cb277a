package dev.estela.notices.delivery;

import dev.estela.chassis.background.Background;
import dev.estela.chassis.dispatch.Desk;
import dev.estela.chassis.dispatch.Dispatcher;
import dev.estela.chassis.dispatch.Outcome;
import dev.estela.chassis.dispatch.Tried;
import dev.estela.chassis.simulation.RestProbe;
import dev.estela.notices.kind.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Hands frozen messages over, each by its channel. */
@ApplicationScoped
public class SendingService implements RestProbe, Desk<Message> {
    private final MessageRepository messages;
    private final ResultService results;
    private final Map<Channel, ChannelSender> senders = new EnumMap<>(Channel.class);
    private final Dispatcher<Message> dispatcher;
    private final MeterRegistry metrics;

    SendingService(
            MessageRepository messages,
            ResultService results,
            @All List<ChannelSender> senders,
            DeliveryConfig config,
            Background background,
            MeterRegistry metrics) {
        this.messages = messages;
        this.results = results;
        senders.forEach(sender -> this.senders.put(sender.channel(), sender));
        this.dispatcher = new Dispatcher<>(this, config.lanes(), config.lease(), background);
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        dispatcher.start();
    }

    /** A transaction that is about to commit has frozen messages. */
    public void expect() {
        dispatcher.expect();
    }

    @Override
    public Uni<Boolean> busy() {
        return Panache.withSession(messages::anyInFlight);
    }

    @Override
    public Uni<List<Message>> lease(UUID owner, Duration lease, int most) {
        return messages.lease(owner, lease, most);
    }

    @Override
    public Uni<Integer> renew(UUID owner, Duration lease) {
        return messages.renew(owner, lease);
    }

    @Override
    public Outcome handOver(Message message) {
        Outcome outcome = Objects.requireNonNull(senders.get(message.channel()), "every channel has its sender")
                .send(message);
        metrics.counter(
                        "estela_messages_handed_over_total",
                        "channel",
                        message.channel().wire(),
                        "outcome",
                        outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
        return outcome;
    }

    @Override
    public Uni<Void> settle(UUID owner, List<Tried<Message>> tried) {
        return results.record(owner, tried);
    }

    @PreDestroy
    void stop() {
        dispatcher.close();
    }
}
