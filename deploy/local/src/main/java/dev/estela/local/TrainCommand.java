package dev.estela.local;

import dev.estela.local.service.AotCache;
import dev.estela.local.service.ServiceName;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts every service once beside empty data, so that later starts take a third of the time. */
@Command(name = "train", description = "Makes the start-up caches of the services that have none that fits.")
final class TrainCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        if (!AotCache.supported()) {
            return 0;
        }
        List<ServiceName> untrained = untrained(Main.root());
        if (untrained.isEmpty()) {
            return 0;
        }
        Progress progress = new Progress(System.out, System.nanoTime());
        progress.say("training the start-up caches of %d services", untrained.size());
        for (ServiceName service : untrained) {
            new AotCache(Main.root(), service).drop();
        }
        Path home = Files.createTempDirectory("estela-training");
        try {
            run(home);
        } finally {
            Folders.delete(home);
        }
        for (ServiceName service : ServiceName.built(Main.root())) {
            if (!new AotCache(Main.root(), service).seal()) {
                progress.say("%s wrote no cache and will start without one", service.id());
            }
        }
        progress.say("start-up caches are ready");
        return 0;
    }

    private static void run(Path home) throws Exception {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("ESTELA_HOME", home.toString());
        environment.put("ESTELA_PORT", Integer.toString(freeBase()));
        Settings settings = Settings.of(Main.root(), environment, Optional.empty(), false);
        Progress quiet =
                new Progress(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()), System.nanoTime());
        try (Platform platform = new Platform(settings, quiet, true)) {
            platform.start();
            Requests.warm(settings);
        }
    }

    private static List<ServiceName> untrained(Path root) throws IOException {
        List<ServiceName> untrained = new java.util.ArrayList<>();
        for (ServiceName service : ServiceName.built(root)) {
            if (!new AotCache(root, service).fits()) {
                untrained.add(service);
            }
        }
        return untrained;
    }

    /** A base whose whole range is free right now. */
    private static int freeBase() throws IOException {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (ServerSocket socket = new ServerSocket(0)) {
                int base = Math.min(socket.getLocalPort(), 64_900);
                if (new Ports(base).all().keySet().stream().skip(1).allMatch(Ports::isFree)) {
                    return base;
                }
            }
        }
        throw new StartFailure("No free range of ports was found for the training.");
    }
}
