package dev.estela.chaos;

import java.util.List;

/**
 * What was found out about one promise.
 *
 * @param counted how many things were looked at
 * @param faults what is not as it should be, each in words
 */
record Finding(String promise, long counted, List<String> faults) {
    private static final int SHOWN = 5;

    boolean kept() {
        return faults.isEmpty();
    }

    @Override
    public String toString() {
        String examples =
                faults.stream().limit(SHOWN).map(fault -> "\n      " + fault).reduce("", String::concat);
        return "%-7s %-66s %9d looked at, %d faults%s"
                .formatted(kept() ? "kept" : "BROKEN", promise, counted, faults.size(), examples);
    }
}
