package dev.estela.tickets.gesture;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.id.Ids;
import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.policy.Policy;
import dev.estela.tickets.policy.PolicyService;
import dev.estela.tickets.store.StoreCopy;
import dev.estela.tickets.store.StoreCopyRepository;
import dev.estela.tickets.ticket.RefusedException;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives, within what the store allows. The caller has opened the transaction. */
@ApplicationScoped
public class GestureService {
    private static final Duration CUSTOMERS_WINDOW = Duration.ofDays(30);

    private final GestureRepository gestures;
    private final TicketService tickets;
    private final PolicyService policies;
    private final StoreCopyRepository stores;
    private final Outbox outbox;
    private final Clock clock;

    GestureService(
            GestureRepository gestures,
            TicketService tickets,
            PolicyService policies,
            StoreCopyRepository stores,
            Outbox outbox,
            Clock clock) {
        this.gestures = gestures;
        this.tickets = tickets;
        this.policies = policies;
        this.stores = stores;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param key who repeats a request with the same key gives once
     * @param amount in minor units of the store's currency
     * @throws RefusedException when it stands already, or a limit does not allow it
     */
    public Uni<Gesture> give(
            UUID ticketId, @Nullable String key, GestureKind kind, long amount, String reason, Caller caller) {
        UUID id = key == null ? Ids.v7() : Ids.named("gesture", ticketId.toString(), caller.name(), key);
        return tickets.find(ticketId, caller)
                .call(ticket -> gestures.hold(Gesture.incidentOf(ticket), caller.name(), customer(ticket)))
                .chain(ticket -> gestures.standing(Gesture.incidentOf(ticket)).chain(standing -> standing.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(same -> Uni.createFrom().item(same))
                        .orElseGet(() -> {
                            refuseSecond(standing);
                            return fresh(id, ticket, kind, amount, reason, caller);
                        })));
    }

    private static @Nullable String customer(Ticket ticket) {
        return ticket.customerId() == null ? null : ticket.store() + "/" + ticket.customerId();
    }

    private static void refuseSecond(List<Gesture> standing) {
        if (!standing.isEmpty()) {
            throw new RefusedException(
                    "given-already",
                    "For this incident " + standing.getFirst().kind().word() + " is "
                            + standing.getFirst().status().word() + " already");
        }
    }

    private Uni<Gesture> fresh(UUID id, Ticket ticket, GestureKind kind, long amount, String reason, Caller caller) {
        Instant now = clock.instant();
        return store(ticket.store()).chain(store -> policies.get(
                        GesturePolicy.KIND, ticket.store(), GesturePolicy.class, GesturePolicy.STANDARD)
                .map(Policy::document)
                .chain(policy -> gestures.given(ticket.store(), caller.name(), monday(store, now))
                        .chain(given -> got(ticket, now).map(got -> {
                            String currency = currency(store);
                            policy.check(units(amount, currency), units(given, currency), units(got, currency));
                            return Gesture.propose(id, ticket, kind, amount, currency, reason, caller.name(), now);
                        }))
                        .chain(gesture -> decide(gesture, policy, caller, now))));
    }

    private Uni<Gesture> decide(Gesture gesture, GesturePolicy policy, Caller caller, Instant now) {
        GestureEvent event = policy.needsApproval(units(gesture.amount(), gesture.currency()))
                ? gesture.proposed()
                : gesture.grant(caller.name(), VoucherCodes.next(), now);
        return gestures.persistAndFlush(gesture).call(() -> outbox.add(event, Cause.request("ticket.gesture")));
    }

    /** Somebody who may says yes or no. */
    Uni<Gesture> decide(UUID id, boolean approved, Caller caller) {
        Instant now = clock.instant();
        return gestures.lock(id)
                .map(gesture -> visible(gesture, id, caller))
                .call(gesture -> outbox.add(
                        approved
                                ? gesture.approve(caller.name(), VoucherCodes.next(), now)
                                : gesture.decline(caller.name(), now),
                        Cause.request("gesture.decision")));
    }

    private static Gesture visible(@Nullable Gesture gesture, UUID id, Caller caller) {
        if (gesture == null || !caller.maySee(gesture.store())) {
            throw Problem.notFound("gesture", id.toString());
        }
        return gesture;
    }

    public Uni<List<Gesture>> ofTicket(UUID ticketId, Caller caller) {
        return tickets.find(ticketId, caller).chain(() -> gestures.ofTicket(ticketId));
    }

    private Uni<Long> got(Ticket ticket, Instant now) {
        return ticket.customerId() == null
                ? Uni.createFrom().item(0L)
                : gestures.got(ticket.store(), ticket.customerId(), now.minus(CUSTOMERS_WINDOW));
    }

    private Uni<@Nullable StoreCopy> store(String id) {
        return stores.of(List.of(id)).map(known -> known.get(id));
    }

    /** The beginning of the week where the store is. */
    private static Instant monday(@Nullable StoreCopy store, Instant now) {
        ZoneId zone = ZoneId.of(store == null ? "UTC" : store.zone());
        LocalDate monday = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.atStartOfDay(zone).toInstant();
    }

    private static String currency(@Nullable StoreCopy store) {
        return store == null || store.currency() == null ? "EUR" : store.currency();
    }

    private static BigDecimal units(long minor, String currency) {
        return BigDecimal.valueOf(
                minor, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }
}
