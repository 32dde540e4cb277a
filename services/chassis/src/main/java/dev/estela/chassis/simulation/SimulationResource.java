package dev.estela.chassis.simulation;

import dev.estela.chassis.background.Background;
import dev.estela.chassis.clock.SimulatedClock;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.timer.TimerRunner;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** How whoever keeps a simulated clock moves this service's copy of it. Unknown where the clock is real. */
@Path("/simulation")
public class SimulationResource {
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final Clock clock;
    private final Activity activity;
    private final TimerRunner timers;
    private final List<RestProbe> probes;
    private final Optional<String> key;

    SimulationResource(
            Clock clock,
            Activity activity,
            TimerRunner timers,
            @All List<RestProbe> probes,
            @ConfigProperty(name = "estela.simulation.key") Optional<String> key) {
        this.clock = clock;
        this.activity = activity;
        this.timers = timers;
        this.probes = probes;
        this.key = key;
    }

    @GET
    @Path("state")
    @PermitAll
    @Operation(hidden = true)
    public Uni<State> state(@RestHeader("Authorization") String authorization) {
        return Uni.createFrom().item(simulated(authorization)).chain(() -> state());
    }

    @POST
    @Path("advance")
    @PermitAll
    @Operation(hidden = true)
    public Uni<State> advance(@RestHeader("Authorization") String authorization, Advance advance) {
        SimulatedClock simulated = simulated(authorization);
        if (advance == null || advance.to() == null) {
            throw Problem.invalid(List.of(new FieldError("/to", "is required")));
        }
        activity.begin();
        return timers.advance(simulated, advance.to(), this::ownWork)
                .eventually(activity::end)
                .chain(nextDue -> state(nextDue));
    }

    /** The state once this service has handled what stands before these ends and has nothing in hand, or after half a second. */
    @POST
    @Path("settle")
    @PermitAll
    @Operation(hidden = true)
    public Uni<State> settle(@RestHeader("Authorization") String authorization, Ends ends) {
        if (ends == null || ends.ends() == null) {
            throw Problem.invalid(List.of(new FieldError("/ends", "is required")));
        }
        return Uni.createFrom()
                .item(simulated(authorization))
                .chain(() -> settle(ends.ends()))
                .chain(() -> state());
    }

    private Uni<Void> settle(Map<String, Long> ends) {
        return wait(() ->
                activity.busy() || !activity.reached(ends) ? Uni.createFrom().item(true) : probed());
    }

    /** What timers have set going is done at their instant, not somewhere later in a long step: a mail goes out when it was due. */
    private Uni<Void> ownWork() {
        return wait(this::probed);
    }

    private static Uni<Void> wait(Supplier<Uni<Boolean>> restless) {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        return Multi.createBy()
                .repeating()
                .uni(() -> restless.get()
                        .call(again -> again
                                ? Background.pause(PAUSE)
                                : Uni.createFrom().voidItem()))
                .whilst(again -> again && System.nanoTime() < until)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<State> state() {
        return timers.nextDue().chain(nextDue -> state(nextDue));
    }

    private Uni<State> state(@Nullable Instant nextDue) {
        return probed().map(busy -> new State(
                clock.instant(), nextDue, busy || activity.busy(), activity.emitted(), activity.positionsByTopic()));
    }

    private Uni<Boolean> probed() {
        return Multi.createFrom()
                .iterable(probes)
                .onItem()
                .transformToUniAndConcatenate(RestProbe::busy)
                .collect()
                .asList()
                .map(answers -> answers.contains(true));
    }

    private SimulatedClock simulated(@Nullable String authorization) {
        if (!(clock instanceof SimulatedClock simulated) || key.isEmpty()) {
            throw Problem.notFound("clock", "to simulate");
        }
        byte[] expected = ("Bearer " + key.get()).getBytes(StandardCharsets.UTF_8);
        if (authorization == null || !MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8))) {
            throw Problem.notFound("clock", "to simulate");
        }
        return simulated;
    }

    /** Where to move the clock. */
    public record Advance(Instant to) {}

    /** How much stands in each topic: the sum over its partitions of the next offset to be written. */
    public record Ends(Map<String, Long> ends) {}

    /**
     * What stands between this service and rest.
     *
     * @param emitted outbox rows written since the start
     * @param positions per topic the sum over partitions of the next offset to handle
     */
    public record State(
            Instant now, @Nullable Instant nextDue, boolean busy, long emitted, Map<String, Long> positions) {}
}
