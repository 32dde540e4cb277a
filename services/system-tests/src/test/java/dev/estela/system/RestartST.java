package dev.estela.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Services that are killed while events flow, one upon the other, lose nothing and do nothing twice; what was there is there after a restart. */
@TestInstance(Lifecycle.PER_CLASS)
class RestartST {
    private static final int ORDERS = 300;
    private static final List<String> SERVICES =
            List.of("orders", "tracking", "notices", "surveys", "customers", "tickets");

    private Installation estela;
    private Api api;

    @BeforeAll
    void start() {
        estela = Installation.start("restart", Instant.parse("2026-11-02T08:00:00Z"));
        api = estela.api();
        api.put("publisher", "/api/orders/stores/es", Shop.STORE_JSON).is(200);
        api.rest();
    }

    @AfterAll
    void stop() {
        if (estela != null) {
            estela.close();
        }
    }

    @Test
    void killedServicesLoseNothingAndRepeatNothing() throws IOException {
        // Given
        var flow = CompletableFuture.runAsync(this::everybodyBuysAndEveryParcelLeaves);
        // When
        Map<String, Long> killed = new LinkedHashMap<>();
        for (String service : SERVICES) {
            Installation.pause(Duration.ofMillis(700));
            killed.put(service, estela.kill(service));
        }
        killed.forEach((service, pid) -> await().atMost(Duration.ofMinutes(3)).until(() -> isBack(service, pid)));
        flow.join();
        api.clock("2026-11-03T18:00:00Z");
        // Then
        everyOrderWasToldOnce();
        // When
        long orders = api.json("/api/orders/counts").path("total").asLong();
        var timeline = api.all("/api/orders/r-7/timeline");
        estela.down();
        estela.up();
        api = estela.api();
        // Then
        assertThat(api.now()).isEqualTo(Instant.parse("2026-11-03T18:00:00Z"));
        assertThat(api.json("/api/orders/counts").path("total").asLong()).isEqualTo(orders);
        assertThat(api.all("/api/orders/r-7/timeline")).isEqualTo(timeline);
        everyOrderWasToldOnce();
        // When
        api.scans(
                        "application/json",
                        Shop.scan("R-7", "DELIVERED", "2026-11-04T10:00:00Z").toString())
                .is(202);
        api.clock("2026-11-04T12:00:00Z");
        // Then
        assertThat(api.all("/api/tracking/shipments?number=R-7")
                        .getFirst()
                        .path("status")
                        .asText())
                .isEqualTo("DELIVERED");
    }

    private void everybodyBuysAndEveryParcelLeaves() {
        for (int order = 0; order < ORDERS; order++) {
            String id = "r-" + order;
            var bought = Shop.event(id + "-1", "commerce.order.v1", Shop.order(id, "c-" + id, "2026-11-02T10:15:00Z"));
            accepted(() -> api.orders(Api.EVENT, bought.toString()));
            var left = Shop.event(
                    id + "-2", "commerce.fulfilment.v1", Shop.fulfilment(id, "R-" + order, "2026-11-03T16:00:00Z"));
            accepted(() -> api.orders(Api.EVENT, left.toString()));
            var scan = Shop.event(
                    id + "-3", "carrier.scan.v1", Shop.scan("R-" + order, "PICKED_UP", "2026-11-03T16:00:00Z"));
            accepted(() -> api.scans(Api.EVENT, scan.toString()));
            Installation.pause(Duration.ofMillis(20));
        }
    }

    /** Whoever gets no 202 sends the same again, as the guide says. */
    private static void accepted(java.util.function.Supplier<Answer> send) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(250))
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    try {
                        return send.get().status() == 202;
                    } catch (java.io.UncheckedIOException e) {
                        return false;
                    }
                });
    }

    private boolean isBack(String service, long killed) {
        try {
            return estela.pid(service) != killed
                    && api.get("/api/" + service + "/dead-letters/counts").status() == 200;
        } catch (IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }

    private void everyOrderWasToldOnce() {
        var expected = IntStream.range(0, ORDERS)
                .mapToObj(order -> "r-" + order)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(OlistResults.ordersOf(api.all("/api/orders?store=es"))).isEqualTo(expected);
        assertThat(api.json("/api/dead-letters/counts").path("total").asLong()).isZero();
        Map<String, List<JsonNode>> notices = OlistResults.byOrder(api.all("/api/notices?kind=shipped"));
        assertThat(notices.keySet()).isEqualTo(expected);
        assertThat(notices.values()).allSatisfy(all -> assertThat(all)
                .singleElement()
                .satisfies(notice -> assertThat(notice.path("status").asText()).isEqualTo("sent")));
        theMailboxHoldsEachNoticeOnce(expected);
    }

    /** A mail repeated with its Message-ID after a crash is one mail to whoever receives it; another id would be a second. */
    private void theMailboxHoldsEachNoticeOnce(TreeSet<String> expected) {
        Map<String, List<JsonNode>> mails = api.all("/mailbox/messages").stream()
                .filter(mail ->
                        mail.path("headers").path("X-Estela-Kind").asText().equals("shipped"))
                .collect(Collectors.groupingBy(
                        mail -> mail.path("headers").path("X-Estela-Order").asText()));
        assertThat(mails.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(mails.values()).allSatisfy(all -> {
            assertThat(all.stream().map(mail -> mail.path("messageId").asText()).distinct())
                    .hasSize(1);
            assertThat(all.stream()
                            .map(mail ->
                                    mail.path("headers").path("X-Estela-Notice").asText())
                            .distinct())
                    .hasSize(1);
        });
        long repeats = mails.values().stream().mapToLong(all -> all.size() - 1).sum();
        System.out.println("mails repeated under their own Message-ID after a kill: " + repeats);
    }
}
