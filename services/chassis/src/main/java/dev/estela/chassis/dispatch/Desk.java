package dev.estela.chassis.dispatch;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The messages of a service and where they go. All but {@link #handOver} are called in a transaction. */
public interface Desk<M> {
    /** Takes messages that nobody is handing over, oldest first, for as long as the lease; what another left behind counts as such. */
    Uni<List<M>> lease(UUID owner, Duration lease, int most);

    Uni<Integer> renew(UUID owner, Duration lease);

    /** Blocks until the other side has answered; called by several threads at once. */
    Outcome handOver(M message);

    /** Writes down what became of messages, if the lease is still the owner's. */
    Uni<Void> settle(UUID owner, List<Tried<M>> tried);
}
