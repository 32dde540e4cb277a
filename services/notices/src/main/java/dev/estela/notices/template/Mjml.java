package dev.estela.notices.template;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes HTML of MJML and keeps the placeholders: they are taken out, and put back into the finished page. */
final class Mjml {
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\\\)\\{[#/a-zA-Z_][^{}]*}");
    private static final Pattern MARK = Pattern.compile("qzph(\\d+)zq");

    private Mjml() {}

    static String compile(String mjml, String language) {
        if (mjml.isBlank()) {
            return "";
        }
        List<String> placeholders = new ArrayList<>();
        String marked = PLACEHOLDER.matcher(mjml).replaceAll(found -> {
            placeholders.add(found.group());
            return "qzph" + (placeholders.size() - 1) + "zq";
        });
        String html = Mjml4j.render(marked, new Mjml4j.Configuration(language));
        String literal =
                html.replace("\\{", "{").replace("\\}", "}").replace("{", "\\{").replace("}", "\\}");
        return MARK.matcher(literal)
                .replaceAll(found -> Matcher.quoteReplacement(placeholders.get(Integer.parseInt(found.group(1)))));
    }
}
