package dev.estela.local.mailbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes text safe inside HTML. */
final class Html {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:)\\]]");

    private Html() {}

    static String escape(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }

    static String urlEncode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Escaped text whose web addresses can be clicked. */
    static String withLinks(String text) {
        StringBuilder html = new StringBuilder();
        Matcher links = LINK.matcher(text);
        int end = 0;
        while (links.find()) {
            String url = escape(links.group());
            html.append(escape(text.substring(end, links.start())))
                    .append("<a rel=\"noopener noreferrer\" target=\"_blank\" href=\"%s\">%s</a>".formatted(url, url));
            end = links.end();
        }
        return html.append(escape(text.substring(end))).toString();
    }
}
