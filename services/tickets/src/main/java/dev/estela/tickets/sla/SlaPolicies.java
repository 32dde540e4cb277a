package dev.estela.tickets.sla;

import dev.estela.tickets.store.StoreCopy;
import org.jspecify.annotations.Nullable;

/** What holds until a store sets its own rules: office hours where it is. */
final class SlaPolicies {
    private SlaPolicies() {}

    static SlaPolicy standard(@Nullable StoreCopy store) {
        return SlaPolicy.standard(store == null ? Hours.office("UTC", null) : office(store));
    }

    private static Hours office(StoreCopy store) {
        Hours hours = Hours.office(store.zone(), store.country());
        try {
            var ignored = hours.opening();
            return hours;
        } catch (IllegalArgumentException e) {
            return Hours.office(store.zone(), null); // nobody knows that country's holidays
        }
    }
}
