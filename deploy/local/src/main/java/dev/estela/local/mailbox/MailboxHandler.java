package dev.estela.local.mailbox;

import dev.estela.local.web.LocalHandler;
import dev.estela.local.web.LocalRequest;
import dev.estela.local.web.LocalResponse;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /mailbox/} for people and {@code /mailbox/messages} for programs. */
public class MailboxHandler implements LocalHandler {
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";
    /** A mail's own HTML: its inline styles and pictures, no script, no form, no font, no origin. */
    private static final String MAIL_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'self'";

    private static final String HTML = "text/html; charset=utf-8";

    private final Mailbox mailbox;
    private final MailboxPages pages = new MailboxPages();

    public MailboxHandler(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public LocalResponse handle(LocalRequest request) throws SQLException, IOException {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return LocalResponse.methodNotAllowed("GET");
        }
        try {
            return route(request).with("X-Content-Type-Options", "nosniff").with("Referrer-Policy", "no-referrer");
        } catch (MailFilter.BadParameterException e) {
            return LocalResponse.problem(
                    400,
                    "invalid",
                    "Not a valid query",
                    "The parameter '%s' %s.".formatted(e.parameter(), e.getMessage()),
                    Map.of("errors", List.of(Map.of("parameter", e.parameter(), "message", e.getMessage()))));
        }
    }

    private LocalResponse route(LocalRequest request) throws SQLException, IOException {
        String path = request.path().substring("/mailbox".length());
        String[] parts = path.split("/", -1);
        return switch (path) {
            case "" -> new LocalResponse(308, Map.of("Location", "/mailbox/"), new byte[0]);
            case "/" -> page(200, list(request));
            case "/style.css" -> style();
            case "/messages", "/messages/" -> messages(request);
            default ->
                parts.length == 3 && parts[1].equals("view")
                        ? view(request, parts[2])
                        : parts.length >= 3 && parts.length <= 4 && parts[1].equals("messages")
                                ? message(parts[2], parts.length == 4 ? parts[3] : "")
                                : unknown();
        };
    }

    private String list(LocalRequest request) throws SQLException {
        MailFilter filter = MailFilter.of(request);
        return pages.list(Words.of(request), filter, mailbox.store().list(filter));
    }

    private LocalResponse view(LocalRequest request, String id) throws SQLException {
        Optional<MailSummary> mail = find(id);
        if (mail.isEmpty()) {
            return page(404, pages.unknown(Words.of(request)));
        }
        return page(200, pages.mail(Words.of(request), mail.get(), content(mail.get())));
    }

    private LocalResponse messages(LocalRequest request) throws SQLException {
        MailFilter filter = MailFilter.of(request);
        List<MailSummary> mails = mailbox.store().list(filter);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", mails.stream().map(MailSummary::json).toList());
        body.put(
                "next",
                mails.size() < filter.limit()
                        ? null
                        : Long.toString(mails.getLast().id()));
        return LocalResponse.json(200, body);
    }

    private LocalResponse message(String id, String part) throws SQLException {
        Optional<MailSummary> mail = find(id);
        if (mail.isEmpty()) {
            return unknown();
        }
        MailContent content = content(mail.get());
        return switch (part) {
            case "" -> LocalResponse.json(200, json(mail.get(), content));
            case "raw" -> LocalResponse.of(200, "text/plain; charset=utf-8", content.raw());
            case "html" -> content.html() == null ? unknown() : html(content.html());
            default -> unknown();
        };
    }

    private static Map<String, Object> json(MailSummary mail, MailContent content) {
        Map<String, Object> json = mail.json();
        json.put("text", content.text());
        json.put("html", content.html());
        json.put("attachments", content.attachments());
        json.put("raw", content.raw());
        return json;
    }

    private Optional<MailSummary> find(String id) throws SQLException {
        return id.matches("\\d{1,18}") ? mailbox.store().find(Long.parseLong(id)) : Optional.empty();
    }

    private MailContent content(MailSummary mail) throws SQLException {
        return mailbox.content(mail.id()).orElseThrow();
    }

    private static LocalResponse html(String html) {
        return LocalResponse.of(200, HTML, "<base target=\"_blank\">" + html)
                .with("Content-Security-Policy", MAIL_POLICY);
    }

    private static LocalResponse page(int status, String html) {
        return LocalResponse.of(status, HTML, html)
                .with("Content-Security-Policy", PAGE_POLICY)
                .with("Cache-Control", "no-store");
    }

    private static LocalResponse style() throws IOException {
        try (InputStream css = MailboxHandler.class.getResourceAsStream("style.css")) {
            return LocalResponse.of(200, "text/css; charset=utf-8", css.readAllBytes());
        }
    }

    private static LocalResponse unknown() {
        return LocalResponse.problem(404, "not-found", "Not found", "There is no such mail or page.");
    }
}
