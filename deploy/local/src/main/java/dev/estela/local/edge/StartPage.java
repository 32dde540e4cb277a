package dev.estela.local.edge;

import dev.estela.local.web.LocalHandler;
import dev.estela.local.web.LocalRequest;
import dev.estela.local.web.LocalResponse;
import java.nio.file.Path;

/** What a browser sees first: what runs here and where to look. */
public final class StartPage implements LocalHandler {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Estela</title>
            <style>
            body { font: 1rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; color: #1c2733; }
            h1 { margin-bottom: 0; } code { background: #eef2f6; padding: .1rem .3rem; border-radius: .2rem; }
            li { margin: .3rem 0; } a { color: #0b5cad; }
            @media (prefers-color-scheme: dark) { body { background: #10161d; color: #e4eaf0; } code { background: #223; } a { color: #7db8f5; } }
            </style>
            </head>
            <body>
            <h1>Estela</h1>
            <p>What follows the sale: this installation watches parcels, tells customers in time, asks how it went, and opens a ticket where somebody has to help.</p>
            <ul>
            <li><a href="/console/">Console</a>: where agents work; user and first password stand in the file below</li>
            <li><a href="/mailbox/">Mailbox</a>: every message a customer would have got</li>
            <li><a href="/q/health/ready">Readiness</a> of the services</li>
            <li>APIs: <code>/api/orders</code> <code>/api/tracking</code> <code>/api/notices</code> <code>/api/surveys</code>
                <code>/api/tickets</code> <code>/api/customers</code> <code>/api/dead-letters</code>, with the header
                <code>Authorization: Bearer &lt;api key&gt;</code></li>
            <li>Keys of this run: <code>%s</code></li>
            </ul>
            </body>
            </html>
            """;

    private final String page;

    public StartPage(Path credentials) {
        this.page = PAGE.formatted(credentials
                .toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;"));
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        return LocalResponse.of(200, "text/html; charset=utf-8", page)
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .with("X-Content-Type-Options", "nosniff");
    }
}
