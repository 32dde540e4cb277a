package dev.estela.local.kafka;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The topics of {@code deploy/topics.yaml}, the one list of them. */
public record TopicList(Defaults defaults, List<Entry> topics) {
    /** What holds for a topic that does not say otherwise. */
    public record Defaults(
            int partitions, String cleanup, String retention, String timestamp, String compactedWithin) {}

    /** One topic as written; what is null comes from the defaults. */
    public record Entry(String name, Integer partitions, String cleanup, String retention) {}

    /** One topic as it must be. */
    public record Topic(String name, int partitions, Map<String, String> settings) {}

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public static TopicList read(Path file) throws IOException {
        return YAML.readValue(file.toFile(), TopicList.class);
    }

    /**
     * The topics with everything filled in.
     *
     * @param partitions how many a topic has that does not say its own number
     */
    public List<Topic> resolve(int partitions) {
        return topics.stream().map(entry -> resolve(entry, partitions)).toList();
    }

    private Topic resolve(Entry entry, int partitions) {
        String cleanup = Optional.ofNullable(entry.cleanup()).orElse(defaults.cleanup());
        String retention = Optional.ofNullable(entry.retention()).orElse(defaults.retention());
        long kept = cleanup.equals("compact") ? -1 : duration(retention).toMillis();
        Map<String, String> settings = new HashMap<>();
        settings.put("cleanup.policy", cleanup);
        settings.put("retention.ms", Long.toString(kept));
        settings.put("message.timestamp.type", defaults.timestamp());
        if (cleanup.startsWith("compact")) {
            settings.put(
                    "max.compaction.lag.ms",
                    Long.toString(duration(defaults.compactedWithin()).toMillis()));
        }
        return new Topic(
                entry.name(), Optional.ofNullable(entry.partitions()).orElse(partitions), Map.copyOf(settings));
    }

    private static Duration duration(String text) {
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 'd' -> Duration.ofDays(number);
            case 'h' -> Duration.ofHours(number);
            default ->
                throw new IllegalArgumentException("A retention is written in days (7d) or hours (1h), not " + text);
        };
    }
}
