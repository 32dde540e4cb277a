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
                "  %-24s %3d times, all up again after %5.1f s at most%n",
                fault,
                ones.size(),
                slowest(ones)));
        System.out.println();
        findings.forEach(finding -> System.out.println("  " + finding));
        boolean kept = findings.stream().allMatch(Finding::kept);
        System.out.println(kept ? "\nEvery promise was kept." : "\nA promise was broken.");
        return kept;
    }

    private static double slowest(List<Strike> ones) {
        return ones.stream().mapToDouble(Strike::recovered).max().orElse(0);
    }
}
