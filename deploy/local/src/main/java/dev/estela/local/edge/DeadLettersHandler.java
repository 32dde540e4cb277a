package dev.estela.local.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.local.simulation.ServiceAddress;
import dev.estela.local.web.LocalHandler;
import dev.estela.local.web.LocalRequest;
import dev.estela.local.web.LocalResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dead letters of all services as one list, service after service, and their counts as one sum. */
public final class DeadLettersHandler implements LocalHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<ServiceAddress> services;

    public DeadLettersHandler(List<ServiceAddress> services) {
        this.services = List.copyOf(services);
    }

    /** A service refused; the caller gets its very answer. */
    private static final class RefusedException extends Exception {
        private final transient LocalResponse answer;

        RefusedException(LocalResponse answer) {
            super("refused", null, false, false);
            this.answer = answer;
        }
    }

    /** Where a page begins: in which service, and after which of its cursors. */
    private record Position(int service, Optional<String> after) {}

    @Override
    public LocalResponse handle(LocalRequest request) throws InterruptedException {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return LocalResponse.methodNotAllowed("GET");
        }
        try {
            return LocalResponse.json(200, request.path().endsWith("/counts") ? counts(request) : page(request));
        } catch (RefusedException e) {
            return e.answer;
        } catch (IOException e) {
            return LocalResponse.problem(
                    503,
                    "unavailable",
                    "Not available right now",
                    "A service that keeps dead letters is down: " + e.getMessage());
        }
    }

    private ObjectNode page(LocalRequest request) throws IOException, InterruptedException, RefusedException {
        int limit = limit(request);
        Position position = position(request);
        ArrayNode items = JSON.createArrayNode();
        while (position.service() < services.size() && items.size() < limit) {
            ServiceAddress service = services.get(position.service());
            String query = query(request, position.after(), limit - items.size());
            JsonNode answer = get(service, "/api/" + service.name() + "/dead-letters?" + query, request);
            answer.path("items").forEach(item -> items.add(named(item, service)));
            String next = answer.path("next").asText("");
            position = next.isEmpty()
                    ? new Position(position.service() + 1, Optional.empty())
                    : new Position(position.service(), Optional.of(next));
        }
        ObjectNode page = JSON.createObjectNode();
        page.set("items", items);
        page.put("next", position.service() < services.size() ? cursor(position) : null);
        return page;
    }

    private JsonNode counts(LocalRequest request) throws IOException, InterruptedException, RefusedException {
        ObjectNode sum = JSON.createObjectNode();
        ObjectNode each = JSON.createObjectNode();
        for (ServiceAddress service : services) {
            JsonNode counts = get(service, "/api/" + service.name() + "/dead-letters/counts", request);
            each.set(service.name(), counts);
            add(sum, counts);
        }
        sum.set("services", each);
        return sum;
    }

    /** Adds number to number, wherever the same name leads to one in both. */
    private static void add(ObjectNode sum, JsonNode more) {
        more.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isNumber()) {
                sum.put(entry.getKey(), sum.path(entry.getKey()).asLong(0) + value.asLong());
            } else if (value.isObject()) {
                add(sum.withObjectProperty(entry.getKey()), value);
            }
        });
    }

    private static JsonNode named(JsonNode item, ServiceAddress service) {
        if (item instanceof ObjectNode object && !object.has("service")) {
            object.set("service", JsonNodeFactory.instance.textNode(service.name()));
        }
        return item;
    }

    private JsonNode get(ServiceAddress service, String path, LocalRequest request)
            throws IOException, InterruptedException, RefusedException {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(service.base().resolve(path)).timeout(Duration.ofSeconds(20));
        request.header("authorization").ifPresent(value -> builder.setHeader("Authorization", value));
        HttpResponse<String> response;
        try {
            response = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IOException(service.name(), e);
        }
        if (response.statusCode() != 200) {
            String type = response.headers().firstValue("Content-Type").orElse("application/problem+json");
            throw new RefusedException(LocalResponse.of(response.statusCode(), type, response.body()));
        }
        return JSON.readTree(response.body());
    }

    private static int limit(LocalRequest request) throws RefusedException {
        String text = request.parameter("limit").orElse(Integer.toString(DEFAULT_LIMIT));
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1) {
                return Math.min(limit, LARGEST_LIMIT);
            }
            throw invalid("limit", "must be 1 or more");
        } catch (NumberFormatException e) {
            throw invalid("limit", "must be a whole number");
        }
    }

    private Position position(LocalRequest request) throws RefusedException {
        Optional<String> after = request.parameter("after");
        if (after.isEmpty()) {
            return new Position(0, Optional.empty());
        }
        try {
            String cursor = new String(Base64.getUrlDecoder().decode(after.get()), StandardCharsets.UTF_8);
            int slash = cursor.indexOf('/');
            String name = cursor.substring(0, slash);
            String rest = cursor.substring(slash + 1);
            for (int i = 0; i < services.size(); i++) {
                if (services.get(i).name().equals(name)) {
                    return new Position(i, Optional.of(rest).filter(text -> !text.isEmpty()));
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw invalid("after", "is not a cursor of this list");
        }
        throw invalid("after", "is not a cursor of this list");
    }

    private String cursor(Position position) {
        String text =
                services.get(position.service()).name() + "/" + position.after().orElse("");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String query(LocalRequest request, Optional<String> after, int limit) {
        List<String> parts = new ArrayList<>();
        request.query().forEach((name, values) -> {
            if (!name.equals("after") && !name.equals("limit")) {
                values.forEach(value -> parts.add(encoded(name) + "=" + encoded(value)));
            }
        });
        after.ifPresent(cursor -> parts.add("after=" + encoded(cursor)));
        parts.add("limit=" + limit);
        return String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static RefusedException invalid(String parameter, String message) {
        return new RefusedException(LocalResponse.problem(
                400,
                "invalid",
                "The request is not valid",
                parameter + " " + message,
                Map.of("errors", List.of(Map.of("pointer", "/" + parameter, "message", message)))));
    }
}
