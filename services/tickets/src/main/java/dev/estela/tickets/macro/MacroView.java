package dev.estela.tickets.macro;

import dev.estela.chassis.security.OfStore;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A macro as the API shows it. */
record MacroView(
        String id,
        @Nullable String store,
        String title,
        Map<String, String> texts,
        Macro.Actions actions,
        long version,
        Instant changedAt,
        String changedBy)
        implements OfStore {

    static MacroView of(Macro macro, long version, Instant changedAt, String changedBy) {
        return new MacroView(
                macro.id(),
                macro.store(),
                macro.title(),
                macro.texts(),
                macro.actions(),
                version,
                changedAt,
                changedBy);
    }
}
