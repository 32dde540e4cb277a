package dev.estela.local.service;

import dev.estela.local.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a service. */
public final class ServiceCommand implements SupervisedService.Command {
    /** Small heaps and one collector thread: many services share one machine here. */
    private static final String OPTIONS = "-Xms32m -Xmx192m -XX:+UseSerialGC";

    private final Settings settings;
    private final boolean training;

    public ServiceCommand(Settings settings, boolean training) {
        this.settings = settings;
        this.training = training;
    }

    @Override
    public List<String> of(ServiceName service) throws IOException {
        AotCache cache = new AotCache(settings.root(), service);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(settings.environment()
                .getOrDefault("ESTELA_SERVICE_OPTIONS", OPTIONS)
                .strip()
                .split("\\s+")));
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(training && !cache.fits() ? cache.train() : cache.use());
        command.add("-jar");
        command.add(service.jar(settings.root()).toString());
        return command;
    }
}
