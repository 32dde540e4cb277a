package dev.estela.tickets.macro;

import dev.estela.chassis.security.OfStore;
import dev.estela.tickets.shelf.Shelved;
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

    static MacroView of(Shelved<Macro> shelved) {
        Macro macro = shelved.item();
        return new MacroView(
                macro.id(),
                macro.store(),
                macro.title(),
                macro.texts(),
                macro.actions(),
                shelved.version(),
                shelved.changedAt(),
                shelved.changedBy());
    }
}
