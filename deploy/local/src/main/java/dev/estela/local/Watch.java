package dev.estela.local;

import dev.estela.local.connect.ConnectorSupervisor;
import dev.estela.local.postgres.PostgresServer;
import dev.estela.local.postgres.SlotWatchdog;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the infrastructure every few seconds: database, connector, slot and disk. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration PERIOD = Duration.ofSeconds(3);

    private final PostgresServer postgres;
    private final ConnectorSupervisor connector;
    private final SlotWatchdog slot;
    private final Path home;
    private final Progress progress;
    private final Thread thread;
    private boolean scarce;

    /** A look at one part. */
    private interface Look {
        void take() throws Exception;
    }

    Watch(PostgresServer postgres, ConnectorSupervisor connector, SlotWatchdog slot, Path home, Progress progress) {
        this.postgres = postgres;
        this.connector = connector;
        this.slot = slot;
        this.home = home;
        this.progress = progress;
        this.thread = Thread.ofPlatform().daemon().name("watch").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(25));
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(PERIOD);
                look("database", this::database);
                look("slot", slot::look);
                look("connector", connector::look);
                look("disk", this::disk);
            }
        } catch (InterruptedException e) {
            LOG.debug("The watch ends", e);
        }
    }

    private void database() throws Exception {
        if (!postgres.alive()) {
            progress.say("PostgreSQL has crashed: starting it again");
            postgres.restart();
            progress.say("PostgreSQL is back");
        }
    }

    private void disk() throws Exception {
        long free = DiskSpace.of(home).freeMegabytes();
        boolean little = free < DiskSpace.SCARCE;
        if (little && !scarce) {
            progress.say("the disk under %s has only %d MB left: make room before the database stops", home, free);
        }
        scarce = little;
    }

    /** What fails now is looked at again in a few seconds. */
    private static void look(String part, Look look) throws InterruptedException {
        try {
            look.take();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("A look at the {} failed: {}", part, e.toString());
        }
    }
}
