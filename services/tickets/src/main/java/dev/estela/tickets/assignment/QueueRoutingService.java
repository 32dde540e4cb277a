package dev.estela.tickets.assignment;

import dev.estela.tickets.ticket.Opening;
import dev.estela.tickets.ticket.RoutingService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** The first queue that takes a ticket gets it. */
@ApplicationScoped
class QueueRoutingService implements RoutingService {
    private final QueueRepository queues;

    QueueRoutingService(QueueRepository queues) {
        this.queues = queues;
    }

    @Override
    public Uni<Function<Opening, String>> routes() {
        return queues.all().map(all -> opening -> route(all, opening));
    }

    private static String route(List<Queue> queues, Opening opening) {
        return queues.stream()
                .filter(queue -> queue.takes().takes(opening))
                .findFirst()
                .map(Queue::id)
                .orElse(Queue.CARE);
    }
}
