package dev.estela.customers.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** How words are compared: without accents and capitals; and which words somebody may have meant who mistyped one. */
final class Spelling {
    /** Shorter words are taken as they are: too many others are one letter away. */
    private static final int SHORTEST = 4;
    /** Words from this length on may have two letters wrong. */
    private static final int LONG = 8;

    private static final int LONGEST = 40;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** The words of a text: letters and digits only, in lower case, without accents. */
    static List<String> words(String text) {
        return APART.splitAsStream(plain(text))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .toList();
    }

    /** A number or code as one word, however it is punctuated. */
    static String code(String text) {
        return String.join("", words(text));
    }

    static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(apart)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("đ", "d");
    }

    /** The word, and what is left of it when the letters that may be wrong are left out: words that share one of these are alike. */
    static Set<String> variants(String word) {
        Set<String> variants = new TreeSet<>(Set.of(word));
        List<String> last = List.of(word);
        for (int left = 0; left < mistakes(word); left++) {
            List<String> shorter = new ArrayList<>();
            for (String from : last) {
                for (int at = 0; at < from.length(); at++) {
                    shorter.add(from.substring(0, at) + from.substring(at + 1));
                }
            }
            variants.addAll(shorter);
            last = shorter;
        }
        return variants;
    }

    /** Whether so many letters typed wrong, left out, put in or exchanged with their neighbour lead from one word to the other. */
    static boolean alike(String typed, String meant) {
        return distance(typed, meant) <= Math.max(mistakes(typed), mistakes(meant));
    }

    private static int mistakes(String word) {
        return word.length() < SHORTEST ? 0 : word.length() < LONG ? 1 : 2;
    }

    static int distance(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, one, other, i, j);
            }
        }
        return d[one.length()][other.length()];
    }

    private static int cheapest(int[][] d, String one, String other, int i, int j) {
        int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(d[i - 1][j - 1] + wrong, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
