package dev.estela.tracking.shipment;

import dev.estela.tracking.carrier.CarrierRules;
import dev.estela.tracking.carrier.Carriers;
import dev.estela.tracking.fact.Rules;
import dev.estela.tracking.fact.WorkingDays;
import dev.estela.tracking.fact.WorkingHours;
import dev.estela.tracking.store.Calendars;
import dev.estela.tracking.store.StoreCopy;
import jakarta.enterprise.context.ApplicationScoped;

/** By what a shipment is judged: its store's calendar and its carrier's configuration. */
@ApplicationScoped
class RuleBook {
    private final Calendars calendars;
    private final Carriers carriers;

    RuleBook(Calendars calendars, Carriers carriers) {
        this.calendars = calendars;
        this.carriers = carriers;
    }

    Rules of(Shipment shipment, StoreCopy store) {
        CarrierRules carrier = carrier(shipment, store);
        WorkingDays days = calendars.of(store);
        return new Rules(
                days,
                new WorkingHours(days.zone(), carrier.workingDays()),
                carrier.handoverGrace(),
                carrier.lostAfter(),
                carrier.expiredAfter());
    }

    CarrierRules carrier(Shipment shipment, StoreCopy store) {
        return carriers.of(shipment.carrier(), shipment.service(), store.store());
    }

    WorkingDays calendar(StoreCopy store) {
        return calendars.of(store);
    }
}
