package dev.estela.tickets.assignment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Says which queues there are. */
@ApplicationScoped
public class QueueService {
    private final QueueRepository queues;

    QueueService(QueueRepository queues) {
        this.queues = queues;
    }

    public Uni<Boolean> known(String id) {
        return queues.all().map(all -> all.stream().anyMatch(queue -> queue.id().equals(id)));
    }
}
