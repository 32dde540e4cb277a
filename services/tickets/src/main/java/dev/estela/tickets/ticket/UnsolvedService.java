package dev.estela.tickets.ticket;

import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.Timers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Goes through every ticket of a store that is not over, some hundred in a transaction. A timer carries it on: its subject is the store, its payload the last one done. */
@ApplicationScoped
public class UnsolvedService {
    private static final int AT_A_TIME = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final TicketRepository tickets;
    private final Timers timers;
    private final Clock clock;

    UnsolvedService(TicketRepository tickets, Timers timers, Clock clock) {
        this.tickets = tickets;
        this.timers = timers;
        this.clock = clock;
    }

    /** @param work gets a store and some of its tickets, locked */
    public Uni<Void> each(List<Timer> due, BiFunction<String, List<Ticket>, Uni<Void>> work) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Timer timer : due) {
            done = done.chain(() -> some(timer, work));
        }
        return done;
    }

    private Uni<Void> some(Timer timer, BiFunction<String, List<Ticket>, Uni<Void>> work) {
        return tickets.lockUnsolved(timer.subject(), after(timer.payload()), AT_A_TIME)
                .chain(some -> some.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : work.apply(timer.subject(), some).chain(() -> goOn(timer, some)));
    }

    private Uni<Void> goOn(Timer timer, List<Ticket> done) {
        return done.size() < AT_A_TIME
                ? Uni.createFrom().voidItem()
                : timers.set(new Timer(
                        timer.kind(),
                        timer.subject(),
                        clock.instant(),
                        done.getLast().id().toString()));
    }

    private static UUID after(@Nullable String payload) {
        return payload == null ? FIRST : UUID.fromString(payload);
    }
}
