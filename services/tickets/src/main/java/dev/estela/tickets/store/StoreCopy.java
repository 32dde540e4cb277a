package dev.estela.tickets.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store as tickets needs it.
 *
 * @param languages in the order of preference, never empty
 * @param sender the address its mail comes from
 */
public record StoreCopy(
        String store,
        String name,
        String zone,
        @Nullable String country,
        @Nullable String currency,
        List<String> languages,
        @Nullable String sender,
        long version) {

    static StoreCopy newest(StoreCopy one, StoreCopy other) {
        return other.version > one.version ? other : one;
    }
}
