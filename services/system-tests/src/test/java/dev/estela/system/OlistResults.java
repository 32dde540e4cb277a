package dev.estela.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything Estela made of a replay, as its lists say. */
record OlistResults(
        Instant now,
        List<JsonNode> orders,
        List<JsonNode> incidents,
        List<JsonNode> notices,
        List<JsonNode> invitations,
        List<JsonNode> mails,
        long deadLetters) {

    static OlistResults of(Api api) {
        return new OlistResults(
                api.now(),
                api.all("/api/orders?store=olist"),
                api.all("/api/tracking/incidents?store=olist"),
                api.all("/api/notices?store=olist"),
                api.all("/api/surveys/invitations?store=olist"),
                api.all("/mailbox/messages?"),
                api.json("/api/dead-letters/counts").path("total").asLong());
    }

    List<JsonNode> incidents(String kind) {
        return kind(incidents, kind);
    }

    List<JsonNode> notices(String kind) {
        return kind(notices, kind);
    }

    /** What counts as the same result: how many of which order, kind and end there are; not which ids they were given. */
    Map<String, Long> fingerprint() {
        var counts = new TreeMap<String, Long>();
        counts.putAll(count(
                orders,
                "order",
                item -> item.path("orderId").asText() + " "
                        + item.path("status").asText()));
        counts.putAll(count(incidents, "incident", OlistResults::end));
        counts.putAll(count(notices, "notice", OlistResults::end));
        counts.putAll(count(invitations, "invitation", OlistResults::end));
        counts.putAll(count(
                mails,
                "mail",
                mail -> mail.path("to").asText() + " " + mail.path("subject").asText()));
        return counts;
    }

    /** In words: how many of each kind, and how they ended. */
    String summary() {
        return "%d orders; incidents %s; notices %s; invitations %s; %d mails; %d dead letters"
                .formatted(
                        orders.size(),
                        sums(incidents, "kind"),
                        sums(notices, "status"),
                        sums(invitations, "status"),
                        mails.size(),
                        deadLetters);
    }

    static Instant instant(JsonNode item, String field) {
        String text = item.path(field).asText("");
        return text.isEmpty() || text.equals("null") ? null : Instant.parse(text);
    }

    static Map<String, List<JsonNode>> byOrder(List<JsonNode> items) {
        return items.stream()
                .collect(Collectors.groupingBy(
                        item -> item.path("orderId").asText(), TreeMap::new, Collectors.toList()));
    }

    static TreeSet<String> ordersOf(List<JsonNode> items) {
        return items.stream().map(item -> item.path("orderId").asText()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String end(JsonNode item) {
        return String.join(
                " ",
                item.path("orderId").asText(),
                item.path("kind").asText(),
                item.path("status").asText(),
                item.path("reason").asText(""));
    }

    private static List<JsonNode> kind(List<JsonNode> items, String kind) {
        return items.stream()
                .filter(item -> item.path("kind").asText().equals(kind))
                .toList();
    }

    private static Map<String, Long> count(List<JsonNode> items, String what, Function<JsonNode, String> key) {
        return items.stream()
                .collect(Collectors.groupingBy(item -> what + " " + key.apply(item), Collectors.counting()));
    }

    private static Map<String, Long> sums(List<JsonNode> items, String field) {
        return items.stream()
                .collect(Collectors.groupingBy(item -> item.path(field).asText(), TreeMap::new, Collectors.counting()));
    }
}
