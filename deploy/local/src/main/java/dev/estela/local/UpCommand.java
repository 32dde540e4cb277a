package dev.estela.local;

import dev.estela.local.demo.Demo;
import dev.estela.local.service.ServiceName;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.utils.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything and stays until it is told to stop. */
@Command(name = "up", description = "Starts everything and stays in front; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {
    @Option(names = "--simulated-clock", paramLabel = "INSTANT", description = "Where the business clock starts.")
    private Instant simulatedClock;

    @Option(names = "--demo", description = "The business clock starts where the generated shop does.")
    private boolean demo;

    @Option(names = "--infra", description = "Only database, broker, connector and edge.")
    private boolean infrastructureOnly;

    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);

    @Override
    public Integer call() throws Exception {
        Optional<Instant> clock = Optional.ofNullable(demo ? Instant.parse(Demo.FIRST_INSTANT) : simulatedClock);
        Settings settings = Settings.of(Main.root(), System.getenv(), clock, infrastructureOnly);
        Progress progress = new Progress(System.out, System.nanoTime() - sinceJvmStart());
        Platform platform = new Platform(settings, progress, false);
        CountDownLatch stopped = new CountDownLatch(1);
        stopOnSignal(platform, progress, settings, stopped);
        sayWhyTheBrokerGaveUp(settings);
        if (!infrastructureOnly && ServiceName.built(settings.root()).isEmpty()) {
            throw new StartFailure("No service has been built yet: run ./estela build first.");
        }
        try {
            platform.start();
        } catch (Exception e) {
            if (platform.stopped()) {
                stopped.await();
                return 0;
            }
            platform.close();
            throw e;
        }
        ready(settings, progress);
        stopped.await();
        return 0;
    }

    private static void ready(Settings settings, Progress progress) throws IOException {
        double seconds = progress.seconds();
        Footprint footprint = Footprint.of(ProcessHandle.current());
        progress.say("ready in %.1f s, %s", seconds, footprint.inWords());
        String url = settings.publicUrl();
        progress.plain("");
        progress.plain("  Start page   " + url + "/");
        progress.plain("  Console      " + url + "/console/   (admin; the first password is in the credentials)");
        progress.plain("  Mailbox      " + url + "/mailbox/");
        progress.plain("  APIs         " + url + "/api/…   (Authorization: Bearer <api key>)");
        progress.plain("  Credentials  " + settings.home().resolve("credentials.properties"));
        progress.plain("  Logs         " + settings.logs());
        progress.plain("");
        Files.writeString(
                settings.run().resolve("ready"), "ready in %.1f s, %s%n".formatted(seconds, footprint.inWords()));
    }

    private static void stopOnSignal(Platform platform, Progress progress, Settings settings, CountDownLatch stopped) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            boolean wasReady = forgetReadiness(settings.run().resolve("ready"));
            if (wasReady) {
                progress.say("stopping");
            }
            platform.close();
            if (wasReady) {
                progress.say("stopped");
            }
            stopped.countDown();
            LastWord.within(PATIENCE_AT_THE_END);
        }));
    }

    private static boolean forgetReadiness(Path ready) {
        try {
            return Files.deleteIfExists(ready);
        } catch (IOException e) {
            return false;
        }
    }

    /** The broker ends the whole process when it cannot write any more; the user must learn why. */
    private static void sayWhyTheBrokerGaveUp(Settings settings) {
        AtomicReference<String> said = new AtomicReference<>();
        Exit.setHaltProcedure((code, message) -> {
            if (said.compareAndSet(null, "")) {
                System.err.println("estela: Kafka cannot go on, most likely because the disk under " + settings.home()
                        + " is full or was taken away; the reason is in "
                        + settings.logs().resolve("launcher.log") + ".");
            }
            Runtime.getRuntime().halt(code);
        });
    }

    private static long sinceJvmStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime() * 1_000_000;
    }
}
