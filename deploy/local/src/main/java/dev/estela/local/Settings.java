package dev.estela.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a local run is told from outside.
 *
 * @param root the checkout: where the services and the deploy folder are
 * @param home where data, logs and credentials are kept ({@code ESTELA_HOME})
 * @param partitions partitions of a topic that does not say its own ({@code ESTELA_PARTITIONS})
 * @param simulatedClock where the business clock stands at the start; empty means the real clock
 * @param infrastructureOnly database, broker, connector and edge without any service
 */
public record Settings(
        Path root,
        Path home,
        Ports ports,
        int partitions,
        Optional<Instant> simulatedClock,
        boolean infrastructureOnly,
        Map<String, String> environment) {

    public static Settings of(
            Path root, Map<String, String> environment, Optional<Instant> simulatedClock, boolean infrastructureOnly) {
        String home = environment.getOrDefault("ESTELA_HOME", "");
        return new Settings(
                root,
                home.isBlank()
                        ? root.resolve(".estela")
                        : Path.of(home).toAbsolutePath().normalize(),
                new Ports(number(environment, "ESTELA_PORT", 8080)),
                number(environment, "ESTELA_PARTITIONS", 4),
                simulatedClock,
                infrastructureOnly,
                Map.copyOf(environment));
    }

    /** Whether Kafka and Kafka Connect run in processes of their own, so that each can crash alone ({@code ESTELA_APART}). */
    public boolean apart() {
        return Boolean.parseBoolean(environment.getOrDefault("ESTELA_APART", "false"));
    }

    public Detours detours() {
        return Detours.of(environment);
    }

    public Path deploy() {
        return root.resolve("deploy");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path run() {
        return home.resolve("run");
    }

    public String publicUrl() {
        return environment.getOrDefault("ESTELA_PUBLIC_URL", "http://127.0.0.1:" + ports.edge());
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String text = environment.getOrDefault(name, "");
        try {
            return text.isBlank() ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new StartFailure(name + " is '" + text + "'; it must be a whole number.", e);
        }
    }
}
