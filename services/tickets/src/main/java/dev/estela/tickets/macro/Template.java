package dev.estela.tickets.macro;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with placeholders in braces. A brace that opens is a placeholder's, whatever it was meant for: nothing half-written reaches a customer. */
final class Template {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]*)(\\}?)");

    private Template() {}

    /** What is wrong with it, and at which character, counted from 1. */
    static List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            int place = braces.start() + 1;
            if (braces.group(2).isEmpty()) {
                faults.add("the brace at character " + place + " is not closed");
            } else if (Placeholder.of(braces.group(1)).isEmpty()) {
                faults.add("{" + braces.group(1) + "} at character " + place + " is unknown; there are "
                        + Placeholder.all());
            }
        }
        return faults;
    }

    /** What is not known stays in its braces, for the agent to see. */
    static Filled fill(String text, Map<Placeholder, String> values) {
        Set<String> missing = new LinkedHashSet<>();
        String filled = BRACES.matcher(text).replaceAll(braces -> {
            String value = Placeholder.of(braces.group(1)).map(values::get).orElse(null);
            if (value == null) {
                missing.add(braces.group(1));
            }
            return Matcher.quoteReplacement(value == null ? braces.group() : value);
        });
        return new Filled(filled, List.copyOf(missing));
    }

    /** @param missing the placeholders for which there is nothing */
    record Filled(String text, List<String> missing) {}
}
