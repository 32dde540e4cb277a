package dev.estela.notices.notice;

import dev.estela.notices.setting.KillSwitchLifted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A store sends again: what it held goes its way. */
@ApplicationScoped
class KillSwitchRelease implements KillSwitchLifted {
    private final NoticeService notices;

    KillSwitchRelease(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public Uni<Void> lifted(String store) {
        return notices.releaseHeld(store);
    }
}
