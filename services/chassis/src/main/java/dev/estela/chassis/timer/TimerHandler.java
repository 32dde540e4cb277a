package dev.estela.chassis.timer;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Does what is due. Runs inside the transaction that takes the timers away; if it fails, they are tried again one by one. */
public interface TimerHandler {
    String kind();

    Uni<Void> fire(List<Timer> due);
}
