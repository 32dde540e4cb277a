package dev.estela.bench.search;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Words as often as they really come: the first by the counts they are given with, behind them a long tail by Zipf's law. */
final class Frequencies {
    private final List<String> words;
    private final double[] upTo;

    private Frequencies(List<String> words, double[] weights) {
        this.words = words;
        this.upTo = weights.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    /**
     * @param known words with their counts, {@code garcia 1450}, the most frequent first
     * @param tail how many rarer ones are made up
     */
    static Frequencies of(String known, int tail, long seed) {
        String[] entries = known.strip().split("\\s*,\\s*");
        Random random = new Random(seed);
        List<String> words = new java.util.ArrayList<>();
        double[] weights = new double[entries.length + tail];
        for (int n = 0; n < entries.length; n++) {
            int space = entries[n].lastIndexOf(' ');
            words.add(entries[n].substring(0, space));
            weights[n] = Double.parseDouble(entries[n].substring(space + 1));
        }
        double last = weights[entries.length - 1];
        for (int n = 0; n < tail; n++) {
            words.add(madeUp(random));
            weights[entries.length + n] = last * entries.length / (entries.length + n + 1);
        }
        return new Frequencies(words, weights);
    }

    String draw(Random random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return words.get(Math.min(words.size() - 1, at < 0 ? -at - 1 : at));
    }

    List<String> words() {
        return words;
    }

    private static String madeUp(Random random) {
        String consonants = "bcdfglmnprstvz";
        String vowels = "aeiou";
        StringBuilder word = new StringBuilder();
        IntStream.range(0, 2 + random.nextInt(3))
                .forEach(syllable -> word.append(consonants.charAt(random.nextInt(consonants.length())))
                        .append(vowels.charAt(random.nextInt(vowels.length())))
                        .append(random.nextInt(4) == 0 ? "n" : ""));
        return word.toString();
    }
}
