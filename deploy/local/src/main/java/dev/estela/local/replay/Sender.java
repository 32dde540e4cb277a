package dev.estela.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.local.replay.ReplayEvent.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hands events in, in batches, and says which event is at fault when a batch is refused. */
class Sender {
    private static final int LARGEST_BATCH = 1000;
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int FAULTS_SHOWN = 20;
    private static final Pattern INDEX = Pattern.compile("^/(\\d+)(/.*)?$");

    private final EstelaApi api;

    Sender(EstelaApi api) {
        this.api = api;
    }

    void send(List<ReplayEvent> events) throws InterruptedException {
        for (Destination destination : Destination.values()) {
            List<ReplayEvent> these =
                    events.stream().filter(e -> e.destination() == destination).toList();
            for (List<ReplayEvent> batch : batches(these)) {
                post(destination, batch);
            }
        }
    }

    static List<List<ReplayEvent>> batches(List<ReplayEvent> events) {
        List<List<ReplayEvent>> batches = new ArrayList<>();
        List<ReplayEvent> batch = new ArrayList<>();
        int characters = 0;
        for (ReplayEvent event : events) {
            boolean full =
                    batch.size() == LARGEST_BATCH || characters + event.json().length() > MOST_CHARACTERS;
            if (full && !batch.isEmpty()) {
                batches.add(batch);
                batch = new ArrayList<>();
                characters = 0;
            }
            batch.add(event);
            characters += event.json().length();
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private void post(Destination destination, List<ReplayEvent> batch) throws InterruptedException {
        String body = batch.stream().map(ReplayEvent::json).collect(Collectors.joining(",", "[", "]"));
        try {
            switch (destination) {
                case ORDERS -> api.postOrderEvents(body);
                case SCANS -> api.postScans(body);
            }
        } catch (ApiException e) {
            throw new ReplayException(explain(e, batch));
        }
    }

    private static String explain(ApiException e, List<ReplayEvent> batch) {
        JsonNode errors = e.problem().path("errors");
        StringBuilder text = new StringBuilder(e.getMessage());
        if (errors.isEmpty()) {
            text.append(" (events ")
                    .append(batch.getFirst().origin())
                    .append(" to ")
                    .append(batch.getLast().origin())
                    .append(")");
        }
        for (int i = 0; i < Math.min(errors.size(), FAULTS_SHOWN); i++) {
            text.append("\n  ").append(fault(errors.get(i), batch));
        }
        if (errors.size() > FAULTS_SHOWN) {
            text.append("\n  and ").append(errors.size() - FAULTS_SHOWN).append(" more");
        }
        return text.toString();
    }

    private static String fault(JsonNode error, List<ReplayEvent> batch) {
        String pointer = error.path("pointer").asText("");
        String message = error.path("message").asText(error.path("detail").asText(""));
        Matcher index = INDEX.matcher(pointer);
        if (index.matches() && Integer.parseInt(index.group(1)) < batch.size()) {
            String origin = batch.get(Integer.parseInt(index.group(1))).origin();
            return "%s %s: %s".formatted(origin, index.group(2) == null ? "" : index.group(2), message);
        }
        return "%s: %s".formatted(pointer, message);
    }
}
