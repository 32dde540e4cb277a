package dev.estela.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser, as an agent has one open. */
final class Browser implements AutoCloseable {
    static final String OWN_PASSWORD = "a word of my own choice";
    private static final Path AXE =
            Installation.ROOT.resolve("services/console/src/main/webui/node_modules/axe-core/axe.min.js");
    private static final int PATIENCE = 20_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final URI base;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser, URI base) {
        this.playwright = playwright;
        this.browser = browser;
        this.base = base;
    }

    /** The one that the machine has; empty where there is none. */
    static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser open(URI base) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed().orElseThrow())
                        .setArgs(List.of("--no-sandbox")));
        return new Browser(playwright, browser, base);
    }

    /** Somebody else's, or another day's: nothing is remembered in it. */
    Page fresh() {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(new ViewportSize(1440, 900))
                .setLocale("en-GB")
                .setTimezoneId("Europe/Madrid"));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    void go(Page page, String address) {
        page.navigate(base + "/console" + address);
    }

    /** Signs in; whoever was given a password chooses one of their own first. */
    void signIn(Page page, String user, String given) {
        go(page, "/");
        enter(page, user, given);
        fill(page, "current", given);
        fill(page, "next", OWN_PASSWORD);
        fill(page, "again", OWN_PASSWORD);
        button(page, "Save and go on");
        page.waitForURL("**/console/tickets**");
    }

    /** Comes again, with the password of their own. */
    void signInAgain(Page page, String user) {
        go(page, "/");
        enter(page, user, OWN_PASSWORD);
        page.waitForURL("**/console/tickets**");
    }

    private static void enter(Page page, String user, String password) {
        fill(page, "user", user);
        fill(page, "password", password);
        button(page, "Sign in");
    }

    /** A field of the form that is open. */
    static void fill(Page page, String field, String text) {
        page.locator("form [name=%s]".formatted(field)).fill(text);
    }

    static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** Nothing that a machine can find keeps anybody out. */
    static void assertAccessible(Page page, String what) {
        try {
            page.evaluate(Files.readString(AXE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Object violations = page.evaluate("""
                async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations
                    .map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 200)).slice(0, 3).join(' | '))
                """);
        assertThat((List<?>) violations).as("axe on %s", what).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
