package dev.estela.local.mailbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pages of the mailbox. They work without a script and show nothing that was not escaped. */
class MailboxPages {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    String list(Words words, MailFilter filter, List<MailSummary> mails) {
        String body = search(words, filter) + (mails.isEmpty() ? empty(words, filter) : mails(words, filter, mails));
        return page(words, words.get("title"), "<p>%s</p>%s".formatted(words.get("about"), body));
    }

    String mail(Words words, MailSummary mail, MailContent content) {
        String shown = (content.html() == null ? "" : framed(words, mail))
                + (content.text() == null ? "" : text(words, content))
                + attachments(words, content.attachments())
                + headers(words, mail.headers());
        String body = """
                <dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s%s</dd></dl>
                %s
                <nav><a href="/mailbox/?lang=%s">%s</a> · <a href="/mailbox/messages/%d/raw">%s</a></nav>""".formatted(
                        words.get("to"),
                        Html.escape(String.join(", ", mail.to())),
                        words.get("received"),
                        time(mail.receivedAt()),
                        repeated(words, mail),
                        shown,
                        words.get("language"),
                        words.get("all"),
                        mail.id(),
                        words.get("source"));
        return page(words, Html.escape(mail.subject()), body);
    }

    String unknown(Words words) {
        return page(
                words,
                words.get("unknown"),
                "<p><a href=\"/mailbox/?lang=%s\">%s</a></p>".formatted(words.get("language"), words.get("all")));
    }

    private static String page(Words words, String title, String body) {
        return """
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s · Estela</title>
                <link rel="stylesheet" href="/mailbox/style.css">
                </head>
                <body>
                <a class="skip" href="#content">%3$s</a>
                <header><h1>%2$s</h1><span><a href="?lang=en" lang="en">English</a> · <a href="?lang=es" lang="es">Español</a></span></header>
                <main id="content">
                %4$s
                </main>
                </body>
                </html>
                """.formatted(words.get("language"), title, words.get("skip"), body);
    }

    private static String search(Words words, MailFilter filter) {
        return """
                <form action="/mailbox/" method="get" role="search">
                <input type="hidden" name="lang" value="%s">
                <label>%s<input name="to" value="%s" autocomplete="off"></label>
                <label>%s<input name="subject" value="%s" autocomplete="off"></label>
                <button>%s</button>
                </form>
                """.formatted(
                        words.get("language"),
                        words.get("to"),
                        Html.escape(filter.to().orElse("")),
                        words.get("subject"),
                        Html.escape(filter.subject().orElse("")),
                        words.get("search"));
    }

    private static String empty(Words words, MailFilter filter) {
        boolean searched = filter.to().isPresent()
                || filter.subject().isPresent()
                || filter.order().isPresent()
                || filter.before().isPresent();
        return searched
                ? "<p class=\"empty\">%s</p>".formatted(words.get("nothingFound"))
                : "<div class=\"empty\"><strong>%s</strong><p>%s</p><pre>./estela demo</pre></div>"
                        .formatted(words.get("empty"), words.get("emptyHelp"));
    }

    private static String mails(Words words, MailFilter filter, List<MailSummary> mails) {
        String items = mails.stream().map(mail -> item(words, mail)).collect(Collectors.joining("\n"));
        return "<ol class=\"mails\">\n%s\n</ol>%s".formatted(items, older(words, filter, mails));
    }

    private static String item(Words words, MailSummary mail) {
        return """
                <li><a href="/mailbox/view/%d?lang=%s"><span class="subject">%s</span>
                <span class="facts"><span>%s</span><span>%s</span>%s</span></a></li>""".formatted(
                        mail.id(),
                        words.get("language"),
                        Html.escape(mail.subject()),
                        Html.escape(String.join(", ", mail.to())),
                        time(mail.receivedAt()),
                        repeated(words, mail));
    }

    private static String older(Words words, MailFilter filter, List<MailSummary> mails) {
        if (mails.size() < filter.limit()) {
            return "";
        }
        String query = "lang=%s&amp;after=%d%s%s%s"
                .formatted(
                        words.get("language"),
                        mails.getLast().id(),
                        filter.to().map(to -> "&amp;to=" + Html.urlEncode(to)).orElse(""),
                        filter.subject()
                                .map(subject -> "&amp;subject=" + Html.urlEncode(subject))
                                .orElse(""),
                        filter.order()
                                .map(order -> "&amp;order=" + Html.urlEncode(order))
                                .orElse(""));
        return "<nav><a rel=\"next\" href=\"/mailbox/?%s\">%s</a></nav>".formatted(query, words.get("older"));
    }

    /** The sandbox lets links open in a new tab and nothing else: no script, no form, no access to this page. */
    private static String framed(Words words, MailSummary mail) {
        return """
                <iframe sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" title="%s" src="/mailbox/messages/%d/html"></iframe>
                """.formatted(words.get("asSent"), mail.id());
    }

    private static String text(Words words, MailContent content) {
        return "<details%s><summary>%s</summary><pre>%s</pre></details>"
                .formatted(content.html() == null ? " open" : "", words.get("asText"), Html.withLinks(content.text()));
    }

    private static String attachments(Words words, List<MailContent.Attachment> attachments) {
        return attachments.isEmpty()
                ? ""
                : attachments.stream()
                        .map(a -> "<li>%s · %s</li>".formatted(Html.escape(a.name()), Html.escape(a.type())))
                        .collect(
                                Collectors.joining("", "<h2>%s</h2><ol>".formatted(words.get("attachments")), "</ol>"));
    }

    private static String headers(Words words, Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(h -> "<dt>%s</dt><dd>%s</dd>".formatted(Html.escape(h.getKey()), Html.escape(h.getValue())))
                .collect(Collectors.joining(
                        "", "<details><summary>%s</summary><dl>".formatted(words.get("details")), "</dl></details>"));
    }

    private static String repeated(Words words, MailSummary mail) {
        return mail.repeat() ? " <span class=\"repeat\">%s</span>".formatted(words.get("repeated")) : "";
    }

    private static String time(Instant at) {
        return "<time datetime=\"%s\">%s</time>".formatted(at, TIME.format(at));
    }
}
