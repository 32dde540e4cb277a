package dev.estela.chaos;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table at the end. */
record Report(List<Strike> strikes, List<Finding> findings) {
    /** @return whether every promise was kept */
    boolean print() {
        System.out.println();
        Map<String, List<Strike>> byFault =
                strikes.stream().collect(Collectors.groupingBy(Strike::fault, TreeMap::new, Collectors.toList()));
        byFault.forEach((fault, ones) -> System.out.printf(
                Locale.ROOT,
                "  %-24s %3d times, all up again after %5.1f s, %5.1f s at most%n",
                fault,
                ones.size(),
                rank(ones, 0.5),
                rank(ones, 1)));
        System.out.println();
        findings.forEach(finding -> System.out.println("  " + finding));
        boolean kept = findings.stream().allMatch(Finding::kept);
        System.out.println(kept ? "\nEvery promise was kept." : "\nA promise was broken.");
        return kept;
    }

    /** @param share 0.5 is the middle one, 1 the slowest */
    private static double rank(List<Strike> ones, double share) {
        return ones.stream()
                .map(Strike::recovered)
                .sorted()
                .skip((long) Math.ceil(ones.size() * share) - 1)
                .findFirst()
                .orElse(0.0);
    }
}
