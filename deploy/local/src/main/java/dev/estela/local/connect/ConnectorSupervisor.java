package dev.estela.local.connect;

import dev.estela.local.Progress;
import java.io.IOException;

/** A failed task stays failed until somebody restarts it: this is the somebody. */
public final class ConnectorSupervisor {
    private static final int LONGEST_PAUSE = 10;

    private final ConnectClient client;
    private final Progress progress;
    private int failures;
    private int skip;

    public ConnectorSupervisor(ConnectClient client, Progress progress) {
        this.client = client;
        this.progress = progress;
    }

    /** One look; called every few seconds. After each failure it lets more looks pass before the next restart. */
    public void look() throws IOException, InterruptedException {
        ConnectClient.Status status = client.status();
        if (!status.failed()) {
            if (status.running() && failures > 0) {
                progress.say("the outbox connector runs again");
                failures = 0;
            }
            return;
        }
        if (skip-- > 0) {
            return;
        }
        failures++;
        skip = Math.min(failures, LONGEST_PAUSE);
        progress.say("the outbox connector failed (%s): restarting it", status.reason());
        client.restartFailed();
    }
}
