package dev.estela.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.local.replay.ApiException;
import dev.estela.local.replay.EstelaApi;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The customers of the shop: some of them open the link in the mail that asks how it went, and answer on the page behind it. */
class Customers {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+/s/[^\\s\"'<>&.,;)]+");
    private static final Set<String> ASKING = Set.of("survey", "survey_reminder");
    private static final int ANSWERING_PERCENT = 25;
    private static final int GONE = 410;
    private static final int ANSWERED_BEFORE = 409;

    private static final List<String> CONTENT =
            List.of("Todo perfecto, gracias.", "Llegó muy bien empaquetado.", "", "", "Rápido y fácil.");
    private static final List<String> DISAPPOINTED =
            List.of("Tuve que esperar más de lo prometido.", "Llegó tarde y nadie me dijo cuándo.", "");

    private final EstelaApi api;
    private final Map<String, DemoOrder> orders;
    private final Set<String> asked = new HashSet<>();
    private final List<String> answered = new ArrayList<>();
    private long seen;

    Customers(EstelaApi api, DemoShop shop) {
        this.api = api;
        orders = shop.orders().stream().collect(Collectors.toMap(DemoOrder::id, Function.identity()));
    }

    /** The orders whose survey was answered. */
    List<String> answered() {
        return List.copyOf(answered);
    }

    /** Reads the mails that came since the last time. */
    void readMail() throws InterruptedException {
        for (JsonNode mail : newMails()) {
            DemoOrder order =
                    orders.get(mail.path("headers").path("X-Estela-Order").asText());
            boolean asks =
                    ASKING.contains(mail.path("headers").path("X-Estela-Kind").asText());
            if (asks && order != null && asked.add(order.id())) {
                consider(order, mail.path("id").asText());
            }
        }
    }

    private List<JsonNode> newMails() throws InterruptedException {
        List<JsonNode> mails = new ArrayList<>();
        long newest = seen;
        String after = "";
        while (after != null) {
            JsonNode page = api.get("/mailbox/messages?limit=200" + after);
            after = page.path("next").isTextual()
                    ? "&after=" + page.path("next").asText()
                    : null;
            for (JsonNode mail : page.path("items")) {
                long id = mail.path("id").asLong();
                newest = Math.max(newest, id);
                if (id <= seen) {
                    after = null;
                    break;
                }
                mails.add(mail);
            }
        }
        seen = newest;
        Collections.reverse(mails);
        return mails;
    }

    /** Whoever answers does so with the same words in every run. */
    private void consider(DemoOrder order, String mail) throws InterruptedException {
        Random mood = new Random(order.number() * 31L);
        if (mood.nextInt(100) >= ANSWERING_PERCENT) {
            return;
        }
        JsonNode content = api.get("/mailbox/messages/" + mail);
        Matcher link = LINK.matcher(
                content.path("text").asText("") + " " + content.path("html").asText(""));
        if (link.find()) {
            answer(order, URI.create(link.group()).getPath(), mood);
        }
    }

    private void answer(DemoOrder order, String path, Random mood) throws InterruptedException {
        try {
            if (api.page(path).contains("<form")) {
                api.postForm(path, form(order, mood));
                answered.add(order.id());
            }
        } catch (ApiException e) {
            if (e.status() != GONE && e.status() != ANSWERED_BEFORE) {
                throw e;
            }
        }
    }

    private static String form(DemoOrder order, Random mood) {
        boolean late = order.story().late();
        int score = late ? 1 + mood.nextInt(3) : mood.nextInt(10) == 0 ? 3 : 4 + mood.nextInt(2);
        String comment = Lists.any(late ? DISAPPOINTED : CONTENT, mood);
        return "onTime=%s&score=%d&comment=%s"
                .formatted(late ? "no" : "yes", score, URLEncoder.encode(comment, StandardCharsets.UTF_8));
    }
}
