package dev.estela.tracking.silence;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often gaps lasted up to so many hours. Bounded: finer where gaps are short, and nothing above sixty days. */
public final class Histogram {
    static final int MAX_HOURS = 60 * 24;

    private final SortedMap<Integer, Long> gaps = new TreeMap<>();

    void add(int hours, long count) {
        gaps.merge(hours, count, Long::sum);
    }

    public long size() {
        return gaps.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The hours that the given share of all gaps did not exceed. */
    public int percentile(double share) {
        long needed = (long) Math.ceil(share * size());
        long seen = 0;
        for (var entry : gaps.entrySet()) {
            seen += entry.getValue();
            if (seen >= needed) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("There are no gaps");
    }

    /** The upper end, in full hours, of the bucket a gap falls into. */
    public static int bucket(Duration gap) {
        long hours = Math.min(MAX_HOURS, Math.max(1, (gap.toSeconds() + 3599) / 3600));
        int width = hours <= 48 ? 1 : hours <= 14 * 24 ? 6 : 24;
        return (int) ((hours + width - 1) / width * width);
    }
}
