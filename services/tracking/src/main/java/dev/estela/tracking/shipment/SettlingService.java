package dev.estela.tracking.shipment;

import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.timer.Timers;
import dev.estela.tracking.silence.SilenceStatRepository;
import dev.estela.tracking.store.StoreCopyRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Settles a batch of shipments: what is new is judged, saved, told and timed, each with one statement for all. */
@ApplicationScoped
class SettlingService {
    static final String TIMER = "shipment-watch";

    private final ShipmentRepository repository;
    private final StoreCopyRepository stores;
    private final SilenceStatRepository silence;
    private final Judge judge;
    private final Outbox outbox;
    private final Timers timers;
    private final Clock clock;

    SettlingService(
            ShipmentRepository repository,
            StoreCopyRepository stores,
            SilenceStatRepository silence,
            Judge judge,
            Outbox outbox,
            Timers timers,
            Clock clock) {
        this.repository = repository;
        this.stores = stores;
        this.silence = silence;
        this.judge = judge;
        this.outbox = outbox;
        this.timers = timers;
        this.clock = clock;
    }

    Uni<Void> settle(Batch batch, List<NewScan> news) {
        return stores.find(batch.stores()).map(Stores::new).chain(known -> silence.of(judge.asks(news, known))
                .map(learned -> judge.settle(batch, news, known, learned, clock.instant()))
                .chain(outcome -> save(batch, outcome, known)));
    }

    private Uni<Void> save(Batch batch, Outcome outcome, Stores known) {
        return repository
                .save(batch.all().stream().filter(Shipment::isChanged).toList(), known)
                .chain(() -> repository.saveIncidents(outcome.incidents()))
                .chain(() -> outbox.addAll(outcome.events()))
                .chain(() -> timers.setAll(outcome.due()))
                .chain(() -> timers.cancelAll(TIMER, outcome.done()))
                .chain(() -> silence.add(outcome.taught()));
    }
}
