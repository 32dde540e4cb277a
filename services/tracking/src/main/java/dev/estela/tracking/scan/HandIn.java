package dev.estela.tracking.scan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was handed in: plain scans or CloudEvents with one. Either all of it is right, or every fault is named and nothing is taken. */
@ApplicationScoped
public class HandIn {
    static final String TYPE = "carrier.scan.v1";
    static final String SOURCE = "/api/tracking/scans";
    private static final Predicate<String> NAME =
            Pattern.compile("[^\\p{Cntrl}]{1,300}").asMatchPredicate();

    private final ScanContract contract;
    private final IntakeConfig config;

    HandIn(ScanContract contract, IntakeConfig config) {
        this.contract = contract;
        this.config = config;
    }

    /** One scan or an array of scans; something with a {@code specversion} is a CloudEvent. */
    List<HandedScan> read(JsonNode body) {
        return body.isArray() ? batch(body) : one(body);
    }

    List<HandedScan> one(JsonNode node) {
        List<FieldError> faults = new ArrayList<>();
        List<HandedScan> scans = new ArrayList<>();
        check("", node, scans, faults);
        return right(scans, faults);
    }

    List<HandedScan> batch(JsonNode body) {
        if (!body.isArray() || body.isEmpty() || body.size() > config.maxBatch()) {
            throw new InvalidScansException(
                    List.of(new FieldError("", "must be an array of 1 to " + config.maxBatch() + " scans")));
        }
        List<FieldError> faults = new ArrayList<>();
        List<HandedScan> scans = new ArrayList<>();
        Map<String, HandedScan> first = new HashMap<>();
        for (int i = 0; i < body.size(); i++) {
            int before = scans.size();
            check("/" + i, body.get(i), scans, faults);
            if (scans.size() > before && isReused(scans.getLast(), first)) {
                faults.add(new FieldError("/" + i + "/id", "is used by an earlier event with another content"));
            }
        }
        return right(scans, faults);
    }

    private static boolean isReused(HandedScan scan, Map<String, HandedScan> first) {
        HandedScan known = first.putIfAbsent(scan.source() + "|" + scan.id(), scan);
        return known != null && !known.scan().equals(scan.scan());
    }

    private static List<HandedScan> right(List<HandedScan> scans, List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidScansException(faults);
        }
        return scans;
    }

    private void check(String pointer, JsonNode node, List<HandedScan> scans, List<FieldError> faults) {
        if (node.has("specversion")) {
            envelope(pointer, node, scans, faults);
        } else if (isScan(pointer, node, faults)) {
            String id = Ids.named("scan", node.toString()).toString();
            scans.add(new HandedScan(id, SOURCE, node.get("occurredAt").asText(), null, null, node));
        }
    }

    private void envelope(String pointer, JsonNode event, List<HandedScan> scans, List<FieldError> faults) {
        int before = faults.size();
        require(pointer, event, "specversion", "1.0"::equals, "must be 1.0", faults);
        require(pointer, event, "id", NAME, "must be 1 to 300 characters", faults);
        require(pointer, event, "source", NAME, "must be 1 to 300 characters", faults);
        require(pointer, event, "type", TYPE::equals, "must be " + TYPE, faults);
        if (event.hasNonNull("time")) {
            require(pointer, event, "time", HandIn::isTime, "must be a date and time with a zone", faults);
        }
        if (!event.hasNonNull("data")) {
            faults.add(new FieldError(pointer + "/data", "is missing"));
        } else if (isScan(pointer + "/data", event.get("data"), faults) && faults.size() == before) {
            scans.add(handed(event, event.get("data")));
        }
    }

    private static HandedScan handed(JsonNode event, JsonNode scan) {
        String time = event.hasNonNull("time")
                ? event.get("time").asText()
                : scan.get("occurredAt").asText();
        return new HandedScan(
                event.get("id").asText(),
                event.get("source").asText(),
                time,
                text(event, "store"),
                text(event, "traceparent"),
                scan);
    }

    private boolean isScan(String pointer, JsonNode scan, List<FieldError> faults) {
        List<FieldError> found = new ArrayList<>(contract.faults(pointer, scan));
        if (scan.toString().length() > config.maxScan()) {
            found.add(new FieldError(pointer, "is larger than " + config.maxScan() + " characters"));
        }
        faults.addAll(found);
        return found.isEmpty();
    }

    private static void require(
            String pointer,
            JsonNode event,
            String name,
            Predicate<String> rule,
            String message,
            List<FieldError> faults) {
        JsonNode node = event.path(name);
        if (!node.isTextual() || !rule.test(node.asText())) {
            faults.add(new FieldError(pointer + "/" + name, node.isMissingNode() ? "is missing" : message));
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        String text = node.path(name).asText(null);
        return text != null && NAME.test(text) ? text : null;
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
