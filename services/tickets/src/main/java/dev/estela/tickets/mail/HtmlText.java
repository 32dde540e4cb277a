package dev.estela.tickets.mail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of an HTML mail, lines where it has lines, quotations marked as in plain text. */
final class HtmlText {
    private HtmlText() {}

    static String of(String html) {
        Document document = Jsoup.parse(html);
        document.select("head, script, style, title").remove();
        document.select("blockquote, .gmail_quote").forEach(quote -> quote.attr("data-quoted", "true"));
        Writer writer = new Writer();
        NodeTraversor.traverse(writer, document.body());
        return writer.text
                .toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static final class Writer implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int quotations;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                write(words.text());
            } else if (node instanceof Element element) {
                if (element.hasAttr("data-quoted")) {
                    line();
                    quotations++;
                }
                if (element.tagName().equals("br")) {
                    text.append('\n');
                } else if (element.isBlock()) {
                    line();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.hasAttr("data-quoted")) {
                    line();
                    quotations--;
                }
                if (element.isBlock()) {
                    line();
                }
                if (element.tagName().equals("p")) {
                    text.append('\n');
                }
            }
        }

        private void write(String words) {
            boolean fresh = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
            if (fresh && words.isBlank()) {
                return;
            }
            if (fresh && quotations > 0) {
                text.append(">".repeat(quotations)).append(' ');
            }
            text.append(fresh ? words.stripLeading() : words);
        }

        private void line() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }
    }
}
