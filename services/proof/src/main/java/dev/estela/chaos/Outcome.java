package dev.estela.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.stack.Api;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything Estela says and sent, read from outside: its lists, and the mailbox. */
record Outcome(
        Map<String, JsonNode> orders,
        Map<String, List<JsonNode>> shipments,
        Map<String, List<JsonNode>> notices,
        Map<String, List<JsonNode>> invitations,
        List<JsonNode> deadLetters,
        List<Mail> mails) {
    private static final String MAILS = """
            select coalesce(message_id, ''), coalesce(headers ->> 'X-Estela-Order', order_id, ''), coalesce(headers ->> 'X-Estela-Kind', ''),
                   coalesce(headers ->> 'X-Estela-Notice', ''), repeat
            from mailbox.message order by id""";

    /**
     * A message that arrived.
     *
     * @param repeat the mailbox had it already, under the same Message-ID
     */
    record Mail(String messageId, List<String> orders, List<String> kinds, List<String> notices, boolean repeat) {}

    static Outcome of(Scene scene) throws IOException, InterruptedException, SQLException {
        Api api = scene.api();
        return new Outcome(
                api.all("/api/orders?store=" + Shop.STORE).stream()
                        .collect(Collectors.toMap(order -> order.path("orderId").asText(), Function.identity())),
                byOrder(api.all("/api/tracking/shipments?store=" + Shop.STORE)),
                byOrder(api.all("/api/notices?store=" + Shop.STORE)),
                byOrder(api.all("/api/surveys/invitations?store=" + Shop.STORE)),
                api.all("/api/dead-letters"),
                scene.query(MAILS).stream().map(Outcome::mail).toList());
    }

    private static Map<String, List<JsonNode>> byOrder(List<JsonNode> items) {
        return items.stream()
                .collect(Collectors.groupingBy(item -> item.path("orderId").asText()));
    }

    private static Mail mail(List<String> row) {
        return new Mail(
                row.get(0),
                words(row.get(1)),
                words(row.get(2)),
                words(row.get(3)),
                row.get(4).equals("t"));
    }

    private static List<String> words(String joined) {
        return List.of(joined.strip().split("[\\s,]+"));
    }
}
