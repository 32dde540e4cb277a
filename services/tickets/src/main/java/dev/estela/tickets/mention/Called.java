package dev.estela.tickets.mention;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whom a note calls: {@code @name}, where nothing but a space or a bracket stands before it, so that no address is taken for somebody. */
final class Called {
    private static final Pattern NAME =
            Pattern.compile("(?<![^\\s(\\[{\"'¡¿])@([\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,99})");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[._@-]+$");
    private static final int MOST = 20;

    private Called() {}

    /** Names as they may be written, in lower case; a full stop at the end is none of the name. */
    static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(text).results().limit(MOST).forEach(found -> {
            String name = found.group(1).toLowerCase(Locale.ROOT);
            names.add(name);
            names.add(END_OF_SENTENCE.matcher(name).replaceFirst(""));
        });
        return names;
    }
}
