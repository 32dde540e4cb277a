package dev.estela.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What agents do all day, in a real browser on the real system: the journeys of one installation, one after the other. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ConsoleST {
    private static final String ANA = "o-ana";
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+/s/[^\\s\"<>]+");

    private Installation estela;
    private Api api;
    private Browser browser;
    private Page page;

    @RegisterExtension
    final Snapshots snapshots = new Snapshots(() -> page);

    @BeforeAll
    void anOrderThatCameLateAndABadScore() {
        assumeTrue(Browser.installed().isPresent(), "No Chromium was found: the console is not looked at");
        estela = Installation.start("console", Instant.parse("2026-11-02T08:00:00Z"));
        api = estela.api();
        api.put("publisher", "/api/orders/stores/es", Shop.STORE_JSON).is(200);
        api.orders(
                        Api.EVENT,
                        Shop.event("commerce.order.v1", Shop.order(ANA, "c-ana", "2026-11-02T10:15:00Z"))
                                .toString())
                .is(202);
        api.clock("2026-11-03T12:00:00Z");
        api.orders(
                        Api.EVENT,
                        Shop.event("commerce.fulfilment.v1", Shop.fulfilment(ANA, "PQ-ANA", "2026-11-03T16:00:00Z"))
                                .toString())
                .is(202);
        api.scans(
                        "application/json",
                        Shop.scan("PQ-ANA", "PICKED_UP", "2026-11-03T16:00:00Z").toString())
                .is(202);
        api.clock("2026-11-07T09:00:00Z");
        api.scans(
                        "application/json",
                        Shop.scan("PQ-ANA", "DELIVERED", "2026-11-07T10:42:00Z").toString())
                .is(202);
        api.clock("2026-11-09T12:00:00Z");
        var form = BodyPublishers.ofString("score=1&onTime=no&comment=Muy+tarde");
        api.post(null, link("survey"), "application/x-www-form-urlencoded", form)
                .is(200);
        api.rest();
        browser = Browser.open(api.base());
        page = browser.fresh();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (estela != null) {
            estela.close();
        }
    }

    @Test
    @Order(1)
    void theAdministratorSignsInWithAPasswordOfTheirOwnAndLetsAnAgentIn() {
        browser.signIn(page, "admin", api.credential("admin.password"));
        browser.go(page, "/accounts");
        Browser.button(page, "New account");
        Browser.assertAccessible(page, "a dialog");
        Browser.fill(page, "id", "berta");
        Browser.fill(page, "name", "Berta Gil");
        Browser.fill(page, "password", "given by the admin");
        Browser.button(page, "Save");
        assertThat(page.getByRole(AriaRole.DIALOG)).not().isVisible();
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("Berta Gil")))
                .isVisible();
        assertThat(api.json("/api/tickets/agents/berta").path("name").asText()).isEqualTo("Berta Gil");
    }

    @Test
    @Order(2)
    void whoIsFoundByAMistypedNameStandsThereWithStatusAndLastScan() {
        page = browser.fresh();
        browser.signIn(page, "berta", "given by the admin");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Inbox")))
                .isVisible();
        page.keyboard().press("Control+k");
        page.keyboard().type("anna ruis madrid");
        Locator hit = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ana Ruiz"));
        assertThat(hit).isVisible();
        assertThat(page.getByText("Delivered").first()).isVisible();
        hit.click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Ana Ruiz")))
                .isVisible();
        assertThat(page.getByText("PQ-ANA", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText("c-ana@example.com").first()).isVisible();
        assertThat(page.getByText("The parcel was delivered 1 day late").first())
                .isVisible();
    }

    @Test
    @Order(3)
    void theBadScoreIsATicketThatIsAnsweredWithAGestureAndSolved() {
        String ticket = lowScore().path("ticketId").asText();
        browser.go(page, "/tickets/" + ticket);
        Browser.button(page, "Take");
        assertThat(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Take").setExact(true)))
                .not()
                .isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Confirm: ")))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Confirm: "))))
                .not()
                .isVisible();
        Browser.button(page, "Grant");
        Browser.fill(page, "reason", "Llegó tarde");
        page.locator("form")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Grant"))
                .dblclick();
        assertThat(page.getByText("Voucher €10.00")).hasCount(1);
        page.locator("textarea[aria-label='Reply to the customer']").fill("Lo sentimos, Ana. Aquí tiene un vale.");
        Browser.button(page, "Send and solve");
        assertThat(page.getByText("Lo sentimos, Ana. Aquí tiene un vale.")).isVisible();
        api.clock("2026-11-09T12:01:00Z");
        assertThat(page.getByText("Solved", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        assertThat(lowScore().path("status").asText()).isEqualTo("SOLVED");
        assertThat(api.all("/mailbox/messages?to=c-ana@example.com").stream()
                        .map(mail -> mail.path("subject").asText()))
                .anyMatch(subject -> subject.contains(lowScore().path("number").asText()));
        assertThat(api.json("/api/tickets/" + ticket + "/gestures").path("items"))
                .hasSize(1);
    }

    @Test
    @Order(4)
    void onceItIsSolvedTheCustomerIsAskedAgainAndTheRateIsShown() {
        api.clock("2026-11-10T14:00:00Z");
        api.post(
                        null,
                        link("survey_recovery"),
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString("solved=yes&score=5"))
                .is(200);
        api.rest();
        browser.go(page, "/surveys");
        assertThat(page.getByText(Pattern.compile("Recovered: 100%"))).isVisible();
    }

    @Test
    @Order(5)
    void whatSomebodyElseDoesIsSeenWithinAMoment() {
        String ticket = lowScore().path("ticketId").asText();
        browser.go(page, "/tickets/" + ticket);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Conversation")))
                .isVisible();
        Locator urgent = page.locator(".mantine-Badge-label", new Page.LocatorOptions().setHasText("Urgent"));
        assertThat(urgent).hasCount(0);
        api.put("admin", "/api/tickets/" + ticket + "/priority", "{\"priority\":\"URGENT\"}")
                .is(200);
        assertThat(urgent).isVisible();
    }

    @Test
    @Order(6)
    void whoOnlyReadsCanChangeNothingHereNorBehind() {
        Page admin = browser.fresh();
        browser.signInAgain(admin, "admin");
        Object made = admin.evaluate("""
                async () => (await fetch('/console/api/accounts/cora', { method: 'PUT',
                    headers: { 'Content-Type': 'application/json', 'X-Estela-Console': '1' },
                    body: JSON.stringify({ name: 'Cora', roles: ['auditor'], stores: [], language: 'en', zone: 'Europe/Madrid', active: true,
                        password: 'given by the admin' }) })).status
                """);
        assertThat(made).isEqualTo(200);
        Page auditor = browser.fresh();
        browser.signIn(auditor, "cora", "given by the admin");
        String ticket = lowScore().path("ticketId").asText();
        browser.go(auditor, "/tickets/" + ticket);
        assertThat(auditor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Conversation")))
                .isVisible();
        assertThat(auditor.locator("textarea[aria-label='Reply to the customer']"))
                .hasCount(0);
        Object refused = auditor.evaluate("""
                async id => (await fetch(`/console/api/tickets/${id}/notes`, { method: 'POST',
                    headers: { 'Content-Type': 'application/json', 'X-Estela-Console': '1' }, body: '{"text":"x"}' })).status
                """, ticket);
        assertThat(refused).isEqualTo(403);
    }

    @Test
    @Order(7)
    void nothingKeepsAnybodyOutInLightOrDarkInSpanishOrEnglish() {
        String ticket = "/tickets/" + lowScore().path("ticketId").asText();
        List<String> screens = List.of(
                "/tickets",
                ticket,
                "/customers/c-ana",
                "/orders/" + ANA,
                "/incidents?status=",
                "/notices",
                "/surveys",
                "/reports?by=reason,carrier",
                "/carriers",
                "/dead-letters",
                "/macros",
                "/playbooks",
                "/templates?store=es",
                "/settings?store=es",
                "/search?q=ana",
                "/nowhere");
        for (String language : List.of("es", "en")) {
            page.evaluate("""
                    async language => fetch('/console/api/session/preferences', { method: 'PUT',
                        headers: { 'Content-Type': 'application/json', 'X-Estela-Console': '1' },
                        body: JSON.stringify({ language, zone: 'Europe/Madrid' }) })
                    """, language);
            for (String scheme : List.of("light", "dark")) {
                page.evaluate("scheme => localStorage.setItem('mantine-color-scheme-value', scheme)", scheme);
                for (String screen : screens) {
                    browser.go(page, screen);
                    assertThat(page.locator("h1")).isVisible();
                    assertThat(page.getByRole(
                                    AriaRole.SEARCHBOX,
                                    new Page.GetByRoleOptions().setName(Pattern.compile("Search|Buscar"))))
                            .hasCount(screen.equals("/nowhere") ? 0 : 1);
                    assertThat(page.locator("[aria-busy=true]")).hasCount(0);
                    Browser.assertAccessible(page, "%s, %s, %s".formatted(screen, language, scheme));
                }
            }
        }
    }

    @Test
    @Order(8)
    void aStoreSetsWhatItPromises() {
        Page admin = browser.fresh();
        browser.signInAgain(admin, "admin");
        browser.go(admin, "/settings?store=es");
        Locator promise = admin.getByLabel("First reply, High");
        promise.fill("2:30");
        Browser.assertAccessible(admin, "settings that can be changed");
        admin.getByLabel("Save: Promises (SLA)").click();
        assertThat(admin.getByText("Changed by")).isVisible();
        admin.reload();
        assertThat(promise).hasValue("2:30");
        assertThat(api.json("/api/tickets/policies/sla/es")
                        .at("/document/targets/HIGH/FIRST_REPLY")
                        .asText())
                .isEqualTo("PT2H30M");
    }

    @Test
    @Order(9)
    void theWordsOfAMessageAreTriedSavedAndPutBack() {
        Page admin = browser.fresh();
        browser.signInAgain(admin, "admin");
        browser.go(admin, "/templates?store=es&kind=late&language=en");
        admin.getByLabel("Subject").fill("It is late, and we are sorry");
        admin.getByText("See it with an example").click();
        Locator looks = admin.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("How it reads"));
        assertThat(looks.getByText("It is late, and we are sorry")).isVisible();
        assertThat(looks.frameLocator("iframe").locator("body")).not().isEmpty();
        admin.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(admin.getByText("These are words of its own.")).isVisible();
        admin.getByText("Back to the words of every store").click();
        assertThat(admin.getByText("These are the words Estela brings along.")).isVisible();
    }

    private JsonNode lowScore() {
        return api.all("/api/tickets?order=%s&openedBy=low_score".formatted(ANA))
                .getFirst();
    }

    private String link(String kind) {
        JsonNode mail = api.all("/mailbox/messages?order=" + ANA).stream()
                .filter(one ->
                        one.path("headers").path("X-Estela-Kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
        var match = LINK.matcher(api.json("/mailbox/messages/" + mail.path("id").asText())
                .path("text")
                .asText());
        assertThat(match.find()).isTrue();
        return URI.create(match.group()).getRawPath();
    }
}
