package dev.estela.chaos;

import dev.estela.stack.Api;
import dev.estela.stack.Lag;
import dev.estela.stack.Stack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** Waits until everything that was accepted has had all its consequences. */
final class Drain {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int IN_A_ROW = 5;

    private final Scene scene;
    private final Ledger ledger;

    Drain(Scene scene, Ledger ledger) {
        this.scene = scene;
        this.ledger = ledger;
    }

    /** @return seconds until there was nothing more to do, or empty-handed when that does not come */
    double await() throws InterruptedException {
        long begin = System.nanoTime();
        int still = 0;
        String left = "";
        while (still < IN_A_ROW && System.nanoTime() - begin < PATIENCE.toNanos()) {
            left = left();
            still = left.isEmpty() ? still + 1 : 0;
            Thread.sleep(PAUSE);
        }
        if (still < IN_A_ROW) {
            System.out.println("not drained after " + PATIENCE.toMinutes() + " minutes: " + left);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** What is still missing, in words; empty when nothing is. */
    private String left() throws InterruptedException {
        try {
            Api api = scene.api();
            long stories = ledger.stories().size();
            StringBuilder left = new StringBuilder();
            add(left, "orders", stories - api.total("/api/orders/counts"));
            add(left, "shipments", stories - api.total("/api/tracking/shipments/counts"));
            add(left, "notices planned", api.total("/api/notices/counts?status=planned"));
            add(left, "notices held", api.total("/api/notices/counts?status=held"));
            add(left, "invitations", ledger.stories(Ending.DELIVERED) - api.total("/api/surveys/invitations/counts"));
            add(left, "records unread", lag());
            add(left, "slot behind", Resources.slotMovesOn(scene) ? 0 : 1);
            return left.toString();
        } catch (IOException | SQLException | ExecutionException | Api.UnavailableException e) {
            return e.toString();
        }
    }

    private static void add(StringBuilder left, String what, long count) {
        if (count != 0) {
            left.append(what).append(' ').append(count).append("; ");
        }
    }

    private long lag() throws InterruptedException, ExecutionException {
        try (Lag lag = new Lag(scene.stack(), Stack.SERVICES)) {
            return lag.records();
        }
    }
}
