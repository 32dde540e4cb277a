package dev.estela.local.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.estela.local.web.LocalHandler;
import dev.estela.local.web.LocalRequest;
import dev.estela.local.web.LocalResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** {@code GET} and {@code PUT /api/simulation/clock}. */
public class ClockHandler implements LocalHandler {
    /** A typing error in the year must not send the system through a thousand years of timers. */
    private static final Duration LONGEST_MOVE = Duration.ofDays(5 * 366);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SimulationClock clock;
    private final ClockAccess access;

    /** @param clock null where the time is real */
    public ClockHandler(SimulationClock clock, ClockAccess access) {
        this.clock = clock;
        this.access = access;
    }

    @Override
    public LocalResponse handle(LocalRequest request) throws InterruptedException {
        if (clock == null) {
            return LocalResponse.problem(
                    404,
                    "no-simulated-clock",
                    "The clock is real",
                    "Start with --simulated-clock INSTANT to read and move the business clock.");
        }
        return switch (request.method()) {
            case "GET", "HEAD" -> allowed(request, false) ? now() : refused(request);
            case "PUT" -> allowed(request, true) ? move(request) : refused(request);
            default -> LocalResponse.methodNotAllowed("GET, PUT");
        };
    }

    private boolean allowed(LocalRequest request, boolean move) {
        String authorization = request.headers().get("authorization");
        return move ? access.mayMove(authorization) : access.mayRead(authorization);
    }

    private LocalResponse refused(LocalRequest request) {
        return access.known(request.headers().get("authorization"))
                ? LocalResponse.problem(403, "forbidden", "Not allowed", "This key has no scope for the clock.")
                : LocalResponse.problem(401, "unauthorized", "Who are you?", "Send Authorization: Bearer <api key>.")
                        .with("WWW-Authenticate", "Bearer");
    }

    private LocalResponse now() {
        return LocalResponse.json(200, Map.of("now", clock.now().toString()));
    }

    private LocalResponse move(LocalRequest request) throws InterruptedException {
        Instant target;
        try {
            target = instant(request.text());
        } catch (MalformedException e) {
            return malformed(e.getMessage());
        }
        if (Duration.between(clock.now(), target).compareTo(LONGEST_MOVE) > 0) {
            return refused(
                    "clock-too-far",
                    "Too far in one move",
                    "At most five years in one move; the clock stands at " + clock.now() + ".");
        }
        try {
            return LocalResponse.json(200, Map.of("now", clock.moveTo(target).toString()));
        } catch (BackwardClockException e) {
            return refused("clock-moves-forward", "The clock only moves forward", e.getMessage());
        } catch (NotAtRestException e) {
            return LocalResponse.problem(
                            503,
                            "not-at-rest",
                            "The system did not come to rest",
                            "The clock stands at %s. %s".formatted(clock.now(), e.getMessage()),
                            Map.of("now", clock.now().toString(), "waitingFor", e.waitingFor()))
                    .with("Retry-After", "5");
        }
    }

    private LocalResponse refused(String slug, String title, String detail) {
        return LocalResponse.problem(
                422, slug, title, detail, Map.of("now", clock.now().toString()));
    }

    private static LocalResponse malformed(String message) {
        return LocalResponse.problem(
                400,
                "invalid",
                "Not an instant",
                "Send {\"now\":\"2026-11-02T00:00:00Z\"}.",
                Map.of("errors", List.of(Map.of("pointer", "/now", "message", message))));
    }

    private static Instant instant(String body) throws MalformedException {
        try {
            JsonNode now = JSON.readTree(body).path("now");
            if (!now.isTextual()) {
                throw new MalformedException("is missing or not a text");
            }
            return OffsetDateTime.parse(now.asText()).toInstant();
        } catch (JsonProcessingException e) {
            throw new MalformedException("the body is not JSON");
        } catch (DateTimeParseException e) {
            throw new MalformedException("is not an ISO-8601 instant with a zone");
        }
    }

    private static class MalformedException extends Exception {
        MalformedException(String message) {
            super(message);
        }
    }
}
