package dev.estela.tickets.ticket;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Knows which queue a new ticket waits in. */
public interface RoutingService {
    /** The rules as they now are: each ticket finds a queue. */
    Uni<Function<Opening, String>> routes();
}
