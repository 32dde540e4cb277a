package dev.estela.console.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.json.Json;
import dev.estela.console.backend.BackendService;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Asks every service in turn, with the rights of whoever asked for it. */
@ApplicationScoped
class DossierService {
    /** More than anybody buys; it keeps a mistake from filling the memory. */
    private static final int MOST = 5_000;

    private static final byte[] NOTHING = {};

    private final BackendService backend;
    private final Json json;
    private final Clock clock;

    DossierService(BackendService backend, Json json, Clock clock) {
        this.backend = backend;
        this.json = json;
        this.clock = clock;
    }

    /** @param token of the agent who asks */
    Uni<ObjectNode> of(String id, String agent, String token) {
        ObjectNode dossier = JsonNodeFactory.instance.objectNode();
        dossier.put("exportedAt", clock.instant().toString()).put("exportedBy", agent);
        return customer(id, token)
                .chain(customer -> collect(dossier, customer, token))
                .replaceWith(dossier);
    }

    private Uni<JsonNode> customer(String id, String token) {
        return ask("/api/customers/" + encoded(id), token).map(answer -> {
            if (answer.status() == 404) {
                throw Problem.notFound("customer", id);
            }
            return tree(answer);
        });
    }

    private Uni<Void> collect(ObjectNode dossier, JsonNode customer, String token) {
        dossier.set("customer", customer);
        String person = "/api/customers/" + encoded(customer.path("customerId").asText());
        String store = customer.path("store").asText();
        List<String> ids = StreamSupport.stream(customer.path("customerIds").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return section(dossier, "contacts", List.of(person + "/contacts"), store, token)
                .chain(() -> one(person + "/preferences", token))
                .invoke(preferences -> dossier.set("preferences", preferences))
                .chain(() -> section(dossier, "consents", List.of(person + "/consents"), store, token))
                .chain(() -> section(dossier, "notes", List.of(person + "/notes"), store, token))
                .chain(() -> section(dossier, "timeline", List.of(person + "/timeline?order=asc"), store, token))
                .chain(() -> section(dossier, "orders", of(ids, "/api/orders"), store, token))
                .chain(() -> section(dossier, "parcels", parcelsOf(dossier.path("orders")), store, token))
                .chain(() -> each(dossier.path("parcels"), parcel -> scans(parcel, token)))
                .chain(() -> section(dossier, "notices", of(ids, "/api/notices"), store, token))
                .chain(() -> each(dossier.path("notices"), notice -> message(notice, token)))
                .chain(() -> section(dossier, "surveys", of(ids, "/api/surveys/invitations"), store, token))
                .chain(() -> section(dossier, "answers", of(ids, "/api/surveys/answers"), store, token))
                .chain(() -> section(dossier, "tickets", of(ids, "/api/tickets"), store, token))
                .chain(() -> each(dossier.path("tickets"), ticket -> conversation(ticket, token)));
    }

    private static List<String> parcelsOf(JsonNode orders) {
        return StreamSupport.stream(orders.spliterator(), false)
                .map(order -> "/api/tracking/shipments?order="
                        + encoded(order.path("orderId").asText()))
                .toList();
    }

    private static List<String> of(List<String> customerIds, String list) {
        return customerIds.stream().map(id -> list + "?customer=" + encoded(id)).toList();
    }

    private Uni<Void> section(ObjectNode into, String name, List<String> lists, String store, String token) {
        ArrayNode items = into.putArray(name);
        Uni<Void> all = Uni.createFrom().voidItem();
        for (String list : lists) {
            all = all.chain(() -> pages(list, "", store, items, token));
        }
        return all;
    }

    private Uni<Void> pages(String list, String after, String store, ArrayNode items, String token) {
        String page = list + (list.contains("?") ? "&" : "?") + "limit=200" + after;
        return one(page, token).chain(answer -> {
            answer.path("items").forEach(item -> {
                if (item.path("store").asText(store).equals(store)) {
                    items.add(item);
                }
            });
            if (items.size() > MOST) {
                throw Problem.of(413, "too-much", "There is too much", "More than " + MOST + " of " + list)
                        .exception();
            }
            String next = answer.path("next").asText("");
            return next.isEmpty() || next.equals("null")
                    ? Uni.createFrom().voidItem()
                    : pages(list, "&after=" + encoded(next), store, items, token);
        });
    }

    /** With everything the carrier sent. */
    private Uni<Void> scans(ObjectNode parcel, String token) {
        return one("/api/tracking/shipments/" + parcel.path("shipmentId").asText(), token)
                .invoke(details -> parcel.set("scans", details.path("scans")))
                .replaceWithVoid();
    }

    /** What was sent, as it was sent; nothing where nothing was. */
    private Uni<Void> message(ObjectNode notice, String token) {
        return notice.path("status").asText().equals("sent")
                ? one("/api/notices/" + notice.path("noticeId").asText() + "/message", token)
                        .invoke(message -> notice.set("message", message))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> conversation(ObjectNode ticket, String token) {
        String path = "/api/tickets/" + ticket.path("ticketId").asText();
        String store = ticket.path("store").asText();
        return section(ticket, "messages", List.of(path + "/messages"), store, token)
                .chain(() -> section(ticket, "gestures", List.of(path + "/gestures"), store, token))
                .chain(() -> section(ticket, "attachments", List.of(path + "/attachments"), store, token))
                .chain(() -> each(ticket.path("attachments"), file -> content(path, file, token)));
    }

    private Uni<Void> content(String ticket, ObjectNode file, String token) {
        return ask(ticket + "/attachments/" + file.path("attachmentId").asText(), token)
                .map(DossierService::body)
                .invoke(content -> file.put("content", content))
                .replaceWithVoid();
    }

    private static Uni<Void> each(JsonNode items, Function<ObjectNode, Uni<Void>> work) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (JsonNode item : items) {
            all = all.chain(() -> work.apply((ObjectNode) item));
        }
        return all;
    }

    private Uni<JsonNode> one(String path, String token) {
        return ask(path, token).map(this::tree);
    }

    private Uni<BackendService.Answer> ask(String path, String token) {
        return backend.ask("GET", path, MultiMap.caseInsensitiveMultiMap(), NOTHING, token);
    }

    private JsonNode tree(BackendService.Answer answer) {
        return json.tree(new String(body(answer), StandardCharsets.UTF_8));
    }

    /** A document with a gap would be a wrong answer to the person: any part that is not there ends it. */
    private static byte[] body(BackendService.Answer answer) {
        if (answer.status() != 200) {
            throw Problem.of(503, "unavailable", "Not available right now", "Try again in a moment.")
                    .exception();
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
