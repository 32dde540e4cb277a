package dev.estela.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.stack.Api;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What Estela says and sent, read from outside: its lists, and the mailbox. Of each item only what is judged is kept; there may be hundreds of thousands.
 *
 * @param orders by order
 * @param shipments the status of each parcel, by order
 * @param notices by order
 * @param invitations how many, by order
 */
record Outcome(
        Map<String, Order> orders,
        Map<String, List<String>> shipments,
        Map<String, List<Notice>> notices,
        Map<String, Integer> invitations,
        List<DeadLetter> deadLetters,
        List<Mail> mails) {
    private static final String MAILS = """
            select coalesce(headers ->> 'X-Estela-Order', order_id, ''), coalesce(headers ->> 'X-Estela-Kind', ''),
                   coalesce(headers ->> 'X-Estela-Notice', ''), repeat
            from mailbox.message order by id""";

    /** @param delivery the order's word on its axis of that name */
    record Order(boolean cancelled, String delivery) {}

    record Notice(String noticeId, String kind, String status, String reason) {}

    record DeadLetter(String payload, String reason, String detail) {}

    /**
     * A message that arrived.
     *
     * @param repeat the mailbox had it already, under the same Message-ID
     */
    record Mail(List<String> orders, List<String> kinds, List<String> notices, boolean repeat) {}

    static Outcome of(Scene scene) throws IOException, InterruptedException, SQLException {
        Outcome outcome = new Outcome(
                new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>(), mails(scene));
        outcome.read(scene.api());
        return outcome;
    }

    private void read(Api api) throws IOException, InterruptedException {
        api.each(
                "/api/orders?store=" + Shop.STORE,
                order -> orders.put(
                        orderId(order),
                        new Order(
                                text(order, "status").equals("cancelled"),
                                order.at("/axes/delivery/value").asText().intern())));
        api.each("/api/tracking/shipments?store=" + Shop.STORE, shipment -> shipments
                .computeIfAbsent(orderId(shipment), id -> new ArrayList<>(1))
                .add(text(shipment, "status")));
        api.each("/api/notices?store=" + Shop.STORE, notice -> notices.computeIfAbsent(
                        orderId(notice), id -> new ArrayList<>(4))
                .add(new Notice(
                        notice.path("noticeId").asText(),
                        text(notice, "kind"),
                        text(notice, "status"),
                        text(notice, "reason"))));
        api.each(
                "/api/surveys/invitations?store=" + Shop.STORE,
                invitation -> invitations.merge(orderId(invitation), 1, Integer::sum));
        api.each(
                "/api/dead-letters",
                letter -> deadLetters.add(new DeadLetter(
                        letter.path("payload").asText(), text(letter, "reason"), text(letter, "detail"))));
    }

    private static String orderId(JsonNode item) {
        return item.path("orderId").asText();
    }

    /** One of few values: kept once. */
    private static String text(JsonNode item, String field) {
        return item.path(field).asText().intern();
    }

    private static List<Mail> mails(Scene scene) throws IOException, SQLException {
        return scene.query(MAILS).stream()
                .map(row -> new Mail(
                        words(row.get(0)),
                        words(row.get(1)),
                        words(row.get(2)),
                        row.get(3).equals("t")))
                .toList();
    }

    private static List<String> words(String joined) {
        return List.of(joined.strip().split("[\\s,]+"));
    }
}
