package dev.estela.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.estela.local.service.AotCache;
import dev.estela.local.service.ServiceName;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts every service once beside empty data, so that later starts take a third of the time. */
@Command(name = "train", description = "Makes the start-up caches of the services that have none that fits.")
final class TrainCommand implements Callable<Integer> {
    @Option(
            names = "--launcher",
            description = "Start everything even when no service needs it: the launcher learns too.")
    private boolean launcher;

    @Override
    public Integer call() throws Exception {
        if (!AotCache.supported()) {
            return 0;
        }
        List<ServiceName> untrained = untrained(Main.root());
        if (untrained.isEmpty() && !launcher) {
            return 0;
        }
        Progress progress = new Progress(System.out, System.nanoTime());
        progress.say(
                "training the start-up caches of %s%d services", launcher ? "the launcher and " : "", untrained.size());
        for (ServiceName service : untrained) {
            new AotCache(Main.root(), service).drop();
        }
        run(untrained.isEmpty());
        for (ServiceName service : untrained) {
            if (!new AotCache(Main.root(), service).seal()) {
                progress.say("%s wrote no cache and will start without one", service.id());
            }
        }
        progress.say("start-up caches are ready");
        return 0;
    }

    private static void run(boolean infrastructureOnly) throws Exception {
        Map<String, String> environment = new HashMap<>(System.getenv());
        Path home = Settings.of(Main.root(), environment, Optional.empty(), false)
                .home()
                .resolve("training");
        Folders.delete(home);
        Files.createDirectories(home);
        environment.keySet().removeAll(List.of("ESTELA_APART", "ESTELA_DETOURS"));
        environment.put("ESTELA_HOME", home.toString());
        environment.put("ESTELA_PORT", Integer.toString(Ports.freeBase()));
        Settings settings = Settings.of(Main.root(), environment, Optional.empty(), infrastructureOnly);
        Progress quiet =
                new Progress(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), System.nanoTime());
        Platform platform = new Platform(settings, quiet, true);
        Thread interrupted = Thread.ofPlatform().unstarted(platform::close);
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (platform) {
            platform.start();
            Requests.warm(settings);
        }
        Folders.delete(home);
    }

    private static List<ServiceName> untrained(Path root) throws IOException {
        List<ServiceName> untrained = new ArrayList<>();
        for (ServiceName service : ServiceName.built(root)) {
            if (!new AotCache(root, service).fits()) {
                untrained.add(service);
            }
        }
        return untrained;
    }
}
