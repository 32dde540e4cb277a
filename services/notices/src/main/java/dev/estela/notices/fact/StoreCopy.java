package dev.estela.notices.fact;

import dev.estela.notices.quiet.QuietHours;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** A shop front: who speaks, in which languages, and when not. */
public record StoreCopy(
        String id,
        long version,
        String name,
        String zone,
        List<String> languages,
        String quietFrom,
        String quietTo,
        String senderName,
        String senderEmail)
        implements Copy {

    /** A store we have not heard of speaks under its own id, and is quiet at night as everybody is. */
    public static StoreCopy unknown(String store) {
        return new StoreCopy(
                store, 0, store, "UTC", List.of("es", "en"), "21:00", "09:00", store, "no-reply@" + store + ".example");
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    public QuietHours quietHours() {
        return new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietTo), zoneId());
    }

    public boolean readable() {
        try {
            return quietHours() != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
