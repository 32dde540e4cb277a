package dev.estela.local.service;

import dev.estela.local.Progress;
import dev.estela.local.Settings;
import dev.estela.local.process.Child;
import dev.estela.local.process.Guardian;
import dev.estela.local.process.StopSignal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One service: started, watched, and started again when it crashes or hangs, with longer pauses when that happens often. */
public final class SupervisedService {
    private static final Duration POLL_AT_START = Duration.ofMillis(100);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final int MISSED_POLLS = 12;
    private static final int SIGNALS = 128;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofSeconds(15);

    /** What all services share. */
    public record Means(
            Settings settings,
            Command command,
            ServiceEnvironment environment,
            Supplier<Optional<Instant>> clock,
            Guardian guardian,
            HealthProbe probe,
            Progress progress,
            Duration stopPatience) {}

    /** How a service is started; asked anew at every start. */
    @FunctionalInterface
    public interface Command {
        List<String> of(ServiceName service) throws IOException;
    }

    private final ServiceName name;
    private final Means means;
    private final CountDownLatch firstReady = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile boolean ready;
    private volatile Child child;
    private Thread watcher;

    public SupervisedService(ServiceName name, Means means) {
        this.name = name;
        this.means = means;
    }

    public ServiceName name() {
        return name;
    }

    public int port() {
        return means.settings().ports().of(name);
    }

    public boolean ready() {
        return ready;
    }

    public void start() {
        watcher = Thread.ofVirtual().name("service-" + name.id()).start(this::watch);
    }

    /** Waits until it was ready for the first time. */
    public boolean awaitReady(Duration patience) throws InterruptedException {
        return firstReady.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void stop() {
        stopping = true;
        ready = false;
        Child running = child;
        if (running != null) {
            running.stop(means.stopPatience());
        }
        if (watcher != null) {
            watcher.interrupt();
        }
    }

    private void watch() {
        int crashes = 0;
        while (!stopping) {
            long begin = System.nanoTime();
            try {
                runOnce();
            } catch (IOException e) {
                means.progress().say("%s cannot be started: %s", name.id(), e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (stopping) {
                return;
            }
            crashes = System.nanoTime() - begin > STEADY.toNanos() ? 1 : crashes + 1;
            Duration pause = pause(crashes);
            means.progress().say("%s; starting it again in %d s", howItEnded(), pause.toSeconds());
            if (!slept(pause)) {
                return;
            }
        }
    }

    private void runOnce() throws IOException, InterruptedException {
        Settings settings = means.settings();
        child = Child.start(
                new Child.Plan(
                        name.id(),
                        means.command().of(name),
                        means.environment().of(name, means.clock().get()),
                        settings.home(),
                        StopSignal.TERM),
                settings.run(),
                settings.logs(),
                means.guardian());
        if (stopping) {
            child.stop(means.stopPatience());
            return;
        }
        int missed = 0;
        while (child.alive() && missed < MISSED_POLLS) {
            if (ready) {
                missed = child.endsWithin(POLL) || means.probe().live(port()) ? 0 : missed + 1;
            } else if (means.probe().ready(port())) {
                ready = true;
                firstReady.countDown();
            } else {
                Thread.sleep(POLL_AT_START);
            }
        }
        ready = false;
        if (child.alive()) {
            child.stop(Duration.ofSeconds(10));
        } else {
            child.forget();
        }
    }

    private String howItEnded() {
        if (child == null || child.alive()) {
            return name.id() + " did not start";
        }
        int code = child.exitCode();
        return code > SIGNALS
                ? "%s was ended by signal %d".formatted(name.id(), code - SIGNALS)
                : "%s ended with exit code %d (%s)"
                        .formatted(
                                name.id(),
                                code,
                                LogTail.lastLine(means.settings().logs().resolve(name.id() + ".log")));
    }

    private static Duration pause(int crashes) {
        Duration pause = Duration.ofSeconds(1L << Math.min(crashes - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
