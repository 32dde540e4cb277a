package dev.estela.tickets.delivery;

import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The pause after a failed hand-over is over. */
@ApplicationScoped
class MailTimer implements TimerHandler {
    static final String KIND = "mail-retry";

    private final MailService mails;

    MailTimer(MailService mails) {
        this.mails = mails;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        return mails.wake(
                due.stream().map(timer -> UUID.fromString(timer.subject())).toList());
    }
}
