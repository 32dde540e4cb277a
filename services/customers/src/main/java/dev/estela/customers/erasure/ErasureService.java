package dev.estela.customers.erasure;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.id.Ids;
import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.outbox.Outgoing;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.Caller;
import dev.estela.customers.contact.ForgettingService;
import dev.estela.customers.profile.CustomerView;
import dev.estela.customers.profile.ProfileService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Erases people and keeps the proof. The caller has opened the transaction. */
@ApplicationScoped
class ErasureService {
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final ErasureRepository erasures;
    private final ProfileService profiles;
    private final ForgettingService forgetting;
    private final Outbox outbox;
    private final Clock clock;
    private final List<String> services;

    /** @param services that keep something personal of customers, this one aside */
    ErasureService(
            ErasureRepository erasures,
            ProfileService profiles,
            ForgettingService forgetting,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "estela.erasure.services") List<String> services) {
        this.erasures = erasures;
        this.profiles = profiles;
        this.forgetting = forgetting;
        this.outbox = outbox;
        this.clock = clock;
        this.services = services;
    }

    /** Forgets a person at once here, and asks the others to. Asked again while it runs, it is the same request. */
    Uni<ErasureView> erase(String customerId, @Nullable String store, Basis basis, Caller caller) {
        return profiles.get(customerId).chain(customer -> {
            if (!caller.maySee(customer.store()) || store != null && !store.equals(customer.store())) {
                throw Problem.notFound("customer", customerId);
            }
            return erase(customer, basis, caller.name());
        });
    }

    private Uni<ErasureView> erase(CustomerView customer, Basis basis, String by) {
        UUID id = Ids.v7();
        var erasure = new ErasureRepository.NewErasure(
                id, customer.personId(), customer.store(), customer.customerIds(), basis, by, clock.instant());
        return erasures.add(erasure, services)
                .call(added -> added ? forget(customer, id) : Uni.createFrom().voidItem())
                .chain(() -> erasures.latest(customer.personId()));
    }

    private Uni<Void> forget(CustomerView customer, UUID erasureId) {
        return forgetting.forget(
                customer.store(), customer.personId(), customer.customerIds(), Cause.request("erasure/" + erasureId));
    }

    Uni<ErasureView> get(UUID id) {
        return erasures.find(id).onItem().ifNull().failWith(() -> Problem.notFound("erasure", id.toString()));
    }

    Uni<Page<ErasureView>> list(@Nullable String store, @Nullable String after, int limit) {
        String[] position = after == null ? null : Cursor.decode(after, 2);
        return erasures.newest(
                        store == null ? "" : store,
                        position == null ? LATEST : Instant.parse(position[0]),
                        position == null ? LAST : UUID.fromString(position[1]),
                        limit + 1)
                .map(found -> Page.of(
                        found,
                        limit,
                        erasure -> Cursor.encode(erasure.requestedAt().toString(), erasure.erasureId())));
    }

    Uni<Void> done(List<ErasureRepository.StepDone> steps, Cause cause) {
        return erasures.done(steps)
                .chain(touched -> erasures.finish(touched, clock.instant()))
                .chain(finished -> outbox.addAll(finished.stream()
                        .map(one -> new Outgoing(erased(one), cause))
                        .toList()));
    }

    private CustomerErased erased(ErasureRepository.Finished one) {
        return new CustomerErased(one.erasureId(), one.store(), one.personId(), one.customerIds(), clock.instant());
    }
}
