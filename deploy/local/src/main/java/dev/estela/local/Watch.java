package dev.estela.local;

import dev.estela.local.process.Mortal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the infrastructure every few seconds, in the order in which its parts need each other. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration PERIOD = Duration.ofSeconds(3);

    private final Map<String, Look> looks = new LinkedHashMap<>();
    private final Progress progress;
    private final Thread thread;
    private boolean scarce;

    /** A look at one part. */
    interface Look {
        void take() throws Exception;
    }

    Watch(Progress progress) {
        this.progress = progress;
        this.thread = Thread.ofPlatform().daemon().name("watch").unstarted(this::run);
    }

    void add(String part, Look look) {
        looks.put(part, look);
    }

    /** A part that is started again when it has crashed. */
    void addMortal(String part, Mortal mortal) {
        add(part, () -> {
            if (!mortal.alive()) {
                progress.say("%s has crashed: starting it again", part);
                mortal.restart();
                progress.say("%s is started again", part);
            }
        });
    }

    void addDisk(Path home) {
        add("the disk", () -> {
            long free = DiskSpace.of(home).freeMegabytes();
            boolean little = free < DiskSpace.SCARCE;
            if (little && !scarce) {
                progress.say("the disk under %s has only %d MB left: make room before the database stops", home, free);
            }
            scarce = little;
        });
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
                for (var look : looks.entrySet()) {
                    take(look.getKey(), look.getValue());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The watch ends", e);
        }
    }

    /** What fails now is looked at again in a few seconds. */
    private static void take(String part, Look look) throws InterruptedException {
        try {
            look.take();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("A look at {} failed: {}", part, e.toString());
        }
    }
}
