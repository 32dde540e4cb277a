package dev.estela.notices.setting;

import io.smallrye.mutiny.Uni;

/** Who wants to know, in the same transaction, that a store sends again. */
public interface KillSwitchListener {
    Uni<Void> lifted(String store);
}
