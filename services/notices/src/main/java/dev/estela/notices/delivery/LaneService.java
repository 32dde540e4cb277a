package dev.estela.notices.delivery;

import dev.estela.notices.kind.Channel;
import dev.estela.notices.notice.Reason;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands several messages over at the same time, on threads that may wait for the other side. */
@ApplicationScoped
class LaneService {
    private final Map<Channel, ChannelSender> senders = new EnumMap<>(Channel.class);
    private final ExecutorService threads;
    private final int lanes;

    LaneService(DeliveryConfig config, @All List<ChannelSender> senders) {
        senders.forEach(sender -> this.senders.put(sender.channel(), sender));
        this.lanes = config.lanes();
        this.threads = Executors.newFixedThreadPool(lanes, named());
    }

    /** What became of each message, back on the caller's context. */
    Uni<List<Tried>> handOver(List<Message> messages) {
        Context context = Vertx.currentContext();
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUni(
                        message -> Uni.createFrom().item(() -> attempt(message)).runSubscriptionOn(threads))
                .merge(lanes)
                .collect()
                .asList()
                .emitOn(task -> context.runOnContext(ignored -> task.run()));
    }

    private Tried attempt(Message message) {
        try {
            return new Tried(message, sender(message).send(message));
        } catch (RuntimeException e) {
            Log.errorf(e, "Message %s cannot be handed over", message.messageId());
            return new Tried(message, new Outcome.Never(Reason.REFUSED, String.valueOf(e.getMessage())));
        }
    }

    private ChannelSender sender(Message message) {
        return Objects.requireNonNull(senders.get(message.channel()), "every channel has its sender");
    }

    private static ThreadFactory named() {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "delivery-lane-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** A message and what became of it. */
    record Tried(Message message, Outcome outcome) {}
}
