package dev.estela.tickets.meter;

import dev.estela.chassis.security.Caller;
import dev.estela.tickets.cost.Rate;
import dev.estela.tickets.cost.RateService;
import dev.estela.tickets.meter.Meter.Basis;
import dev.estela.tickets.meter.Meter.Expected;
import dev.estela.tickets.meter.Meter.Spent;
import dev.estela.tickets.meter.Meter.Stake;
import dev.estela.tickets.refund.RefundService;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the meter of a ticket. The caller has opened the session. */
@ApplicationScoped
class MeterService {
    /** What took long half a year ago says little of today. */
    private static final int DAYS = 180;

    private final TicketService tickets;
    private final RateService rates;
    private final RefundService refunds;
    private final MeterRepository figures;
    private final Clock clock;

    MeterService(
            TicketService tickets, RateService rates, RefundService refunds, MeterRepository figures, Clock clock) {
        this.tickets = tickets;
        this.rates = rates;
        this.refunds = refunds;
        this.figures = figures;
        this.clock = clock;
    }

    Uni<Meter> of(UUID ticketId, Caller caller) {
        return tickets.find(ticketId, caller)
                .chain(ticket ->
                        rates.of(List.of(ticket.store())).map(List::getFirst).chain(rate -> read(ticket, rate)));
    }

    private Uni<Meter> read(Ticket ticket, Rate rate) {
        return spent(ticket, rate)
                .chain(spent -> expected(ticket, rate, spent.seconds()).chain(expected -> refunds.left(ticket.orderId())
                        .map(left -> Meter.of(
                                ticket.id(),
                                rate.currency(),
                                rate.minorPerMinute(),
                                spent,
                                expected,
                                stake(ticket.orderId(), left),
                                ticket.status().isOver()))));
    }

    private Uni<Spent> spent(Ticket ticket, Rate rate) {
        return figures.worked(ticket.id()).chain(seconds -> figures.given(ticket.id(), rate.currency())
                .map(gestures -> Spent.of(seconds, rate.of(seconds), gestures)));
    }

    private Uni<Expected> expected(Ticket ticket, Rate rate, long seconds) {
        String reason = ticket.reason() == null ? ticket.proposedReason() : ticket.reason();
        if (reason == null) {
            return Uni.createFrom().item(byRule(rate));
        }
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS);
        return figures.took(ticket.store(), reason, ticket.id(), since, seconds)
                .map(took -> took.isEnough()
                        ? new Expected(Basis.HISTORY, took.seconds(), rate.of(took.seconds()), reason, took.tickets())
                        : byRule(rate));
    }

    private static Expected byRule(Rate rate) {
        long seconds = rate.minutesToCome()
                .multiply(BigDecimal.valueOf(60))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Expected(Basis.POLICY, seconds, rate.of(seconds), null, null);
    }

    private static @Nullable Stake stake(@Nullable String orderId, Optional<RefundService.Left> left) {
        return orderId == null
                ? null
                : left.filter(some -> some.amount() > 0)
                        .map(some -> new Stake(orderId, some.amount(), some.asked(), some.currency()))
                        .orElse(null);
    }
}
