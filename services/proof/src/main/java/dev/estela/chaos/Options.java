package dev.estela.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a run is told.
 *
 * @param seed decides the stories, the faults and their order
 * @param minutes how long faults strike
 * @param rate orders a second
 * @param faults their names; empty means the usual
 */
record Options(long seed, double minutes, double rate, List<String> faults) {
    static Options of(String... words) {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        double minutes = 10;
        double rate = 20;
        List<String> faults = new ArrayList<>();
        for (int at = 0; at < words.length; at++) {
            switch (words[at]) {
                case "--seed" -> seed = Long.parseLong(value(words, ++at));
                case "--minutes" -> minutes = Double.parseDouble(value(words, ++at));
                case "--rate" -> rate = Double.parseDouble(value(words, ++at));
                default -> faults.addAll(known(words[at]));
            }
        }
        return new Options(seed, minutes, rate, faults);
    }

    private static String value(String[] words, int at) {
        if (at >= words.length) {
            throw new IllegalArgumentException(words[at - 1] + " needs a number");
        }
        return words[at];
    }

    /** One fault by its name, or a kind of faults by the word they begin with. */
    private static List<String> known(String word) {
        List<String> found = Faults.all().containsKey(word)
                ? List.of(word)
                : Faults.usual().stream()
                        .filter(fault -> fault.startsWith(word + "-"))
                        .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There is no fault '" + word + "': choose of "
                    + String.join(" ", Faults.all().keySet()) + ", or a kind, like kill");
        }
        return found;
    }
}
