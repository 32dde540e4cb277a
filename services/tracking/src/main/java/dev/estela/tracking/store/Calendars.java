package dev.estela.tracking.store;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.estela.tracking.fact.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The working days of stores: Monday to Friday without the national holidays of their country. */
@ApplicationScoped
public class Calendars {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<String, Optional<HolidayManager>> countries = new ConcurrentHashMap<>();

    public WorkingDays of(StoreCopy store) {
        Optional<HolidayManager> holidays = countries.computeIfAbsent(store.country(), Calendars::load);
        return new WorkingDays(ZoneId.of(store.zone()), day -> works(day, holidays));
    }

    private static boolean works(LocalDate day, Optional<HolidayManager> holidays) {
        return !WEEKEND.contains(day.getDayOfWeek())
                && holidays.filter(manager -> manager.isHoliday(day)).isEmpty();
    }

    /** A country whose holidays nobody knows has weekends only. */
    private static Optional<HolidayManager> load(String country) {
        try {
            return Optional.of(HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT))));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
