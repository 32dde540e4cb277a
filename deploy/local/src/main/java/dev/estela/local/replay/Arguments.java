package dev.estela.local.replay;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words after {@code ./estela replay}. */
record Arguments(List<Path> files, List<Path> stores, ReplayOptions options, boolean help) {
    static final String USAGE = """
            usage: ./estela replay [options] FILE…

            Sends CloudEvents (JSON lines, also .gz) of commerce.* and carrier.scan.v1 through the HTTP intake, a step of
            business time at a time, and moves the simulated clock over each step.

              --step 1d         how far the clock moves at a time, at most 48h
              --after 45d       how far it runs on after the last event, so that reminders and expiries happen
              --store FILE      register the store of this JSON file first ({"store":"…", "name":"…", "zone":"…", …})
              --no-clock        just send the events, where the clock is real
            """;

    static Arguments parse(String... words) {
        List<Path> files = new ArrayList<>();
        List<Path> stores = new ArrayList<>();
        Duration step = ReplayOptions.DEFAULT.step();
        Duration after = ReplayOptions.DEFAULT.after();
        boolean clock = true;
        boolean help = false;
        Iterator<String> rest = List.of(words).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--step" -> step = duration(word, value(word, rest));
                case "--after" -> after = duration(word, value(word, rest));
                case "--store" -> stores.add(Path.of(value(word, rest)));
                case "--no-clock" -> clock = false;
                case "--help", "-h" -> help = true;
                default -> files.add(file(word));
            }
        }
        return new Arguments(files, stores, new ReplayOptions(step, after, clock), help || files.isEmpty());
    }

    static URI url(Map<String, String> environment) {
        return URI.create("http://127.0.0.1:" + environment.getOrDefault("ESTELA_PORT", "8080"));
    }

    static Path home(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("ESTELA_HOME", ".estela"));
    }

    private static Path file(String word) {
        if (word.startsWith("-")) {
            throw new ReplayException("There is no option " + word + ".\n\n" + USAGE);
        }
        return Path.of(word);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new ReplayException("The option " + option + " needs a value.");
        }
        return rest.next();
    }

    /** {@code 90m}, {@code 12h}, {@code 45d}, or ISO-8601. */
    private static Duration duration(String option, String text) {
        String word = text.toUpperCase(Locale.ROOT);
        try {
            return word.startsWith("P")
                    ? Duration.parse(word)
                    : Duration.parse(word.endsWith("D") ? "P" + word : "PT" + word);
        } catch (DateTimeParseException e) {
            throw new ReplayException(
                    "The option " + option + " takes a duration such as 90m, 12h or 45d, not " + text + ".");
        }
    }
}
