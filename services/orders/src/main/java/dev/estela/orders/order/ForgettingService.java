package dev.estela.orders.order;

import dev.estela.chassis.erasure.Erasures;
import dev.estela.chassis.event.Cause;
import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.outbox.Outgoing;
import dev.estela.chassis.outbox.Tombstone;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes back what was passed on of customers who are erased, and passes on no more: shops go on sending whole orders, with everything in them. The caller has
 * opened the transaction.
 */
@ApplicationScoped
public class ForgettingService {
    private final ErasedCustomerRepository customers;
    private final Erasures erasures;
    private final Outbox outbox;
    private final Clock clock;

    ForgettingService(ErasedCustomerRepository customers, Erasures erasures, Outbox outbox, Clock clock) {
        this.customers = customers;
        this.erasures = erasures;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Uni<Void> forget(List<ErasedCustomer> erased, Cause cause) {
        Instant now = clock.instant();
        return customers
                .remember(erased)
                .chain(() -> customers.orders(erased))
                .call(orders -> outbox.eraseAll(orders.stream()
                        .map(order -> tombstone(order, now, cause))
                        .toList()))
                .chain(orders -> erasures.done(
                        erased.stream().map(ErasedCustomer::key).distinct().toList(),
                        orders.stream()
                                .map(order -> Erasures.quoted(order.orderId()))
                                .toList(),
                        cause));
    }

    /** What of this may leave. */
    Uni<List<Outgoing>> permitted(List<Outgoing> outgoing) {
        Set<ErasedCustomerRepository.Named> named = outgoing.stream()
                .map(Outgoing::event)
                .filter(OrderContactChanged.class::isInstance)
                .map(OrderContactChanged.class::cast)
                .map(contact -> new ErasedCustomerRepository.Named(contact.store(), contact.customerId()))
                .collect(Collectors.toSet());
        return named.isEmpty()
                ? Uni.createFrom().item(outgoing)
                : customers.erased(named).map(erased -> permitted(outgoing, erased));
    }

    private static List<Outgoing> permitted(List<Outgoing> outgoing, List<ErasedCustomer> erased) {
        return erased.isEmpty()
                ? outgoing
                : outgoing.stream()
                        .filter(one -> !(one.event() instanceof OrderContactChanged contact)
                                || erased.stream().noneMatch(customer -> customer.covers(contact)))
                        .toList();
    }

    private static Tombstone tombstone(ErasedCustomerRepository.Bought order, Instant now, Cause cause) {
        return new Tombstone(
                OrderContactChanged.TOPIC,
                order.orderId(),
                "dev.estela.order-contact.erased.v1",
                order.store(),
                now,
                cause);
    }
}
