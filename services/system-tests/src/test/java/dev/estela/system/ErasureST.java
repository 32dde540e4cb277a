package dev.estela.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/**
 * Somebody who bought, was written to, answered, complained and was answered asks to be forgotten. Their words are looked for in every table, every topic and
 * every log, also after everything has been told once more.
 */
class ErasureST {
    private static final String CANARY = "canarywren";
    private static final String CUSTOMER = "c-77";
    private static final String ORDER = "o-77";
    private static final String NEIGHBOUR = "bystanderfinch";
    /** What shops and carriers handed in is not Estela's to change: it is gone after seven days, whatever it says. */
    private static final Set<String> KEPT_FOR_DAYS = Set.of("commerce.order", "carrier.scan");
    /** What arrived in the customer's own mailbox is theirs. */
    private static final Set<String> THEIR_OWN = Set.of("mailbox.message");

    private Api api;
    private Everywhere everywhere;

    @Test
    void whoeverAsksToBeForgottenIsAndStaysSo() throws Exception {
        try (var estela = Installation.start("erasure", Instant.parse("2026-11-02T08:00:00Z"));
                var looking = new Everywhere(estela)) {
            api = estela.api();
            everywhere = looking;
            aLifeWithTheShop(estela);
            assertThat(everywhere.tables(CANARY))
                    .contains(
                            "customers.identity",
                            "customers.search_word",
                            "notices.message",
                            "orders.dead_letter",
                            "surveys.invitation",
                            "tickets.message",
                            "tracking.scan");
            assertThat(everywhere.topics(CANARY))
                    .contains("estela.order-contact", "estela.contact", "estela.orders.dead-letter");

            everythingIsHandedOutToWhoAsksForIt();
            String erasure = erased();
            nothingIsLeft();
            theOthersAreStillThere();

            everywhere.replay(List.of("commerce.order", "estela.order-contact", "estela.contact"));
            theShopSendsTheOrderAgain();
            api.rest();
            nothingIsLeft();

            everywhere.compact();
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(everywhere.topics(CANARY)).isSubsetOf(KEPT_FOR_DAYS));
            assertThat(everywhere.topics(NEIGHBOUR)).contains("estela.order-contact", "estela.contact");
            assertThat(everywhere.logs(CANARY)).isEmpty();
            assertThat(api.json("/api/customers/erasures/" + erasure)
                            .path("doneAt")
                            .isTextual())
                    .isTrue();
        }
    }

    private void aLifeWithTheShop(Installation estela) {
        api.put("publisher", "/api/orders/stores/es", Shop.STORE_JSON).is(200);
        ordered(order(ORDER, CUSTOMER, CANARY));
        ordered(order("o-78", "c-78", NEIGHBOUR));
        api.orders(
                        Api.EVENT,
                        Shop.event("commerce.fulfilment.v1", Shop.fulfilment(ORDER, "PQ-77", "2026-11-03T16:00:00Z"))
                                .toString())
                .is(202);
        somethingThatCannotBeRead(estela);
        scanned("PICKED_UP", "2026-11-03T16:00:00Z");
        api.clock("2026-11-03T18:00:00Z");
        scanned("DELIVERED", "2026-11-04T10:00:00Z");
        api.clock("2026-11-05T12:00:00Z");
        theSurveyIsAnswered();
        theFormIsFilledInAndAnswered();
        somebodyLooksAfterThem();
    }

    private void somebodyLooksAfterThem() {
        String customer = "/api/customers/" + CUSTOMER;
        api.post(
                        "admin",
                        customer + "/notes",
                        "application/json",
                        BodyPublishers.ofString("{\"text\":\"%s rings twice\"}".formatted(CANARY)))
                .is(201);
        api.post(
                        "admin",
                        customer + "/consents",
                        "application/json",
                        BodyPublishers.ofString(
                                "{\"purpose\":\"marketing\",\"given\":true,\"at\":\"2026-11-05T12:00:00Z\",\"source\":\"customer\",\"textVersion\":\"1\",\"evidence\":\"a call of %s\"}"
                                        .formatted(CANARY)))
                .is(201);
        api.rest();
    }

    private void theSurveyIsAnswered() {
        JsonNode mail = api.all("/mailbox/messages?order=" + ORDER).stream()
                .filter(one ->
                        one.path("headers").path("X-Estela-Kind").asText().equals("survey"))
                .findFirst()
                .orElseThrow();
        String text = api.json("/mailbox/messages/" + mail.path("id").asText())
                .path("text")
                .asText();
        String page = text.replaceAll("(?s).*https?://[^/\\s]+(/s/[^\\s\"<>]+).*", "$1");
        api.post(
                        null,
                        page,
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString("score=2&onTime=no&comment=I+am+" + CANARY))
                .is(200);
        api.rest();
    }

    private void theFormIsFilledInAndAnswered() {
        api.post(null, "/api/tickets/forms/es", "application/json", BodyPublishers.ofString("""
                        {"name":"%1$s","email":"%1$s@example.com","subject":"It is %1$s","text":"Write to %1$s, please","language":"en"}""".formatted(CANARY)))
                .is(202);
        api.rest();
        String ticket = api.all("/api/tickets?customer=" + CUSTOMER).stream()
                .filter(one -> one.path("channel").asText().equals("form"))
                .findFirst()
                .orElseThrow()
                .path("ticketId")
                .asText();
        api.post(
                        "admin",
                        "/api/tickets/" + ticket + "/replies",
                        "application/json",
                        BodyPublishers.ofString("{\"text\":\"Dear %s\"}".formatted(CANARY)))
                .is(202);
        api.post(
                        "admin",
                        "/api/tickets/" + ticket + "/notes",
                        "application/json",
                        BodyPublishers.ofString("{\"text\":\"%s called\"}".formatted(CANARY)))
                .is(201);
        api.clock("2026-11-05T13:00:00Z");
    }

    /** The intake would have refused it: it came over Kafka. */
    private static void somethingThatCannotBeRead(Installation estela) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", estela.kafka()), new StringSerializer(), new StringSerializer())) {
            var broken = new ProducerRecord<>(
                    "commerce.order",
                    ORDER,
                    "{\"orderId\":\"%s\",\"customer\":{\"customerId\":\"%s\",\"name\":\"%s\""
                            .formatted(ORDER, CUSTOMER, CANARY));
            Map.of(
                            "ce_id",
                            "broken-1",
                            "ce_source",
                            "/shops/es",
                            "ce_type",
                            "commerce.order.v1",
                            "ce_specversion",
                            "1.0",
                            "ce_time",
                            "2026-11-02T11:00:00Z")
                    .forEach((name, value) -> broken.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(broken);
        }
    }

    /** The right of access: one document, with nothing of anybody else. */
    private void everythingIsHandedOutToWhoAsksForIt() {
        JsonNode dossier = Api.tree(asAdministrator("/console/api/dossiers/" + CUSTOMER));
        assertThat(dossier.at("/customer/name").asText()).isEqualTo(CANARY);
        assertThat(dossier.at("/contacts/0/recipient").asText()).isEqualTo(CANARY);
        assertThat(dossier.at("/orders/0/orderId").asText()).isEqualTo(ORDER);
        assertThat(dossier.at("/parcels/0/trackingNumber").asText()).isEqualTo("PQ-77");
        assertThat(dossier.at("/parcels/0/scans/0/raw/takenBy").asText()).isEqualTo(CANARY);
        assertThat(dossier.path("notices").findValuesAsText("to").toString()).contains(CANARY);
        assertThat(dossier.at("/answers/0/comment").asText()).isEqualTo("I am " + CANARY);
        assertThat(dossier.path("tickets").findValuesAsText("text"))
                .contains("Write to " + CANARY + ", please", "Dear " + CANARY, CANARY + " called");
        assertThat(dossier.at("/notes/0/text").asText()).isEqualTo(CANARY + " rings twice");
        assertThat(dossier.at("/consents/0/evidence").asText()).isEqualTo("a call of " + CANARY);
        assertThat(dossier.at("/preferences/channel").asText()).isEqualTo("email");
        assertThat(dossier.path("timeline")).hasSizeGreaterThan(5);
        assertThat(dossier.toString()).doesNotContain(NEIGHBOUR, "c-78", "o-78");
    }

    private String asAdministrator(String path) {
        String given = api.credential("admin.password");
        String cookie = signedIn(given);
        api.send(ours("/console/api/session/password", cookie)
                        .PUT(BodyPublishers.ofString(
                                "{\"current\":\"%s\",\"next\":\"a word of my own choice\"}".formatted(given))))
                .is(204);
        return api.send(ours(path, signedIn("a word of my own choice")).GET())
                .is(200)
                .body();
    }

    private String signedIn(String password) {
        return api.send(ours("/console/api/session", "none=1")
                        .POST(BodyPublishers.ofString("{\"user\":\"admin\",\"password\":\"%s\"}".formatted(password))))
                .is(204)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceAll(";.*", "");
    }

    private HttpRequest.Builder ours(String path, String cookie) {
        return api.request(null, path)
                .header("Content-Type", "application/json")
                .header("X-Estela-Console", "1")
                .header("Cookie", cookie);
    }

    /** In every service within a minute; it takes seconds. */
    private String erased() {
        long begin = System.nanoTime();
        String id = api.post(
                        "admin",
                        "/api/customers/" + CUSTOMER + "/erasure",
                        "application/json",
                        BodyPublishers.ofString("{\"basis\":\"no_longer_needed\"}"))
                .is(202)
                .json()
                .path("erasureId")
                .asText();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        api.json("/api/customers/erasures/" + id).path("doneAt").isTextual());
        System.out.printf("Erased in every service after %.1f s%n", (System.nanoTime() - begin) / 1e9);
        return id;
    }

    private void nothingIsLeft() {
        assertThat(everywhere.tables(CANARY)).isSubsetOf(THEIR_OWN);
        JsonNode customer = api.json("/api/customers/" + CUSTOMER);
        assertThat(customer.path("name").isTextual()).isFalse();
        assertThat(customer.path("emails")).isEmpty();
        assertThat(api.json("/api/customers/search?q=" + CANARY).path("items")).isEmpty();
    }

    /** What the law keeps, and what belongs to somebody else. */
    private void theOthersAreStillThere() {
        assertThat(api.json("/api/orders/" + ORDER).path("total").asLong()).isEqualTo(4470);
        assertThat(api.all("/api/tickets?customer=" + CUSTOMER)).isNotEmpty();
        assertThat(api.json("/api/surveys/scores?store=es").toString()).contains("2");
        assertThat(everywhere.tables(NEIGHBOUR)).contains("customers.identity", "notices.contact_copy");
    }

    private void theShopSendsTheOrderAgain() {
        ordered(order(ORDER, CUSTOMER, CANARY).put("updatedAt", "2026-11-05T14:00:00Z"));
    }

    private static ObjectNode order(String id, String customer, String name) {
        ObjectNode order = Shop.order(id, customer, "2026-11-02T10:15:00Z");
        order.withObject("/customer").put("name", name).put("email", name + "@example.com");
        order.withObject("/shippingAddress").put("name", name);
        return order;
    }

    private void ordered(ObjectNode order) {
        api.orders(Api.EVENT, Shop.event("commerce.order.v1", order).toString()).is(202);
    }

    private void scanned(String status, String at) {
        ObjectNode scan = Shop.scan("PQ-77", status, at);
        scan.put("takenBy", CANARY);
        api.scans("application/json", scan.toString()).is(202);
    }
}
