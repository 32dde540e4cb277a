package dev.estela.local.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The services there are. Their order gives their ports. */
public enum ServiceName {
    ORDERS(1),
    TRACKING(1),
    NOTICES(3),
    SURVEYS(2),
    CUSTOMERS(3),
    TICKETS(4),
    CONSOLE(5);

    private final int stage;

    ServiceName(int stage) {
        this.stage = stage;
    }

    /** How far down the flow of events it stands: timers of an earlier stage never wait for what a later one says. */
    public int stage() {
        return stage;
    }

    /** Name of the service, its folder, its role and its schema. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Path application(Path root) {
        return root.resolve("services").resolve(id()).resolve("target/quarkus-app");
    }

    public Path jar(Path root) {
        return application(root).resolve("quarkus-run.jar");
    }

    /** The names of all, built or not. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(ServiceName::id).toList();
    }

    /** Those that have been built. */
    public static List<ServiceName> built(Path root) {
        return Arrays.stream(values()).filter(s -> Files.exists(s.jar(root))).toList();
    }
}
