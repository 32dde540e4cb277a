package dev.estela.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Links that go over other ports than usual, so that somebody can stand between two parts and disturb them. A file of properties ({@code ESTELA_DETOURS})
 * names them: {@code orders.postgres=20011}, {@code notices.smtp=20012}, {@code orders.kafka=20013,20113}. The first port is where the service or
 * connector finds the other part, the second, for Kafka only, where the broker listens for those who come that way.
 */
public record Detours(Map<String, Detour> links) {
    /**
     * One link.
     *
     * @param listen where the broker listens for it; 0 for other parts, which listen where they always do
     */
    public record Detour(int port, int listen) {}

    static Detours of(Map<String, String> environment) {
        String file = environment.getOrDefault("ESTELA_DETOURS", "");
        return new Detours(file.isBlank() ? Map.of() : read(Path.of(file)));
    }

    private static Map<String, Detour> read(Path file) {
        Properties lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
            Map<String, Detour> links = new HashMap<>();
            lines.stringPropertyNames().forEach(link -> links.put(link, detour(lines.getProperty(link))));
            return Map.copyOf(links);
        } catch (IOException | NumberFormatException e) {
            throw new StartFailure("ESTELA_DETOURS: " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Detour detour(String ports) {
        String[] both = ports.split(",");
        return new Detour(Integer.parseInt(both[0].strip()), both.length > 1 ? Integer.parseInt(both[1].strip()) : 0);
    }

    /** Where {@code from} finds the database, the broker or the mail server. */
    public int port(String from, String to, int otherwise) {
        return Optional.ofNullable(links.get(from + "." + to)).map(Detour::port).orElse(otherwise);
    }

    /** The ways to the broker beside its own, each with a name of its own. */
    public Map<String, Detour> toKafka() {
        return links.entrySet().stream()
                .filter(link -> link.getKey().endsWith(".kafka"))
                .collect(Collectors.toMap(link -> link.getKey().replace(".kafka", ""), Map.Entry::getValue));
    }
}
