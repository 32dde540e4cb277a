package dev.estela.orders.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.orders.inbound.DataCheck;
import dev.estela.orders.inbound.Fault;
import dev.estela.orders.inbound.InboundType;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether something is a CloudEvent of a type we take, with the data that type promises. */
@ApplicationScoped
public class EnvelopeCheck {
    private static final Predicate<String> NAME =
            Pattern.compile("[^\\p{Cntrl}]{1,300}").asMatchPredicate();
    private static final Predicate<String> JSON =
            Pattern.compile("(?i)application/([a-z0-9.+-]+\\+)?json(;.*)?").asMatchPredicate();

    private final DataCheck data;
    private final IntakeConfig config;

    EnvelopeCheck(DataCheck data, IntakeConfig config) {
        this.data = data;
        this.config = config;
    }

    /** @param faults gets what is wrong; nothing is returned then */
    Optional<InboundEvent> check(String pointer, JsonNode envelope, List<Fault> faults) {
        List<Fault> found = new ArrayList<>();
        Optional<InboundEvent> event = read(pointer, envelope, found);
        found.forEach(fault -> faults.add(fault.under(pointer)));
        return found.isEmpty() ? event : Optional.empty();
    }

    private Optional<InboundEvent> read(String pointer, JsonNode envelope, List<Fault> faults) {
        if (!envelope.isObject()) {
            faults.add(new Fault("", "must be a CloudEvent"));
            return Optional.empty();
        }
        attributes(envelope, faults);
        Optional<InboundType> type = InboundType.of(envelope.path("type").asText());
        if (type.isEmpty()) {
            faults.add(new Fault(
                    "/type",
                    "must be one of " + InboundType.NAMES.stream().sorted().toList()));
            return Optional.empty();
        }
        return read(pointer, type.get(), envelope, faults);
    }

    private Optional<InboundEvent> read(String pointer, InboundType type, JsonNode envelope, List<Fault> faults) {
        if (!envelope.hasNonNull("data")) {
            faults.add(new Fault("/data", "is missing"));
            return Optional.empty();
        }
        String payload = envelope.get("data").toString();
        size(payload, faults);
        var checked = data.check(type, envelope.get("data"));
        checked.faults().forEach(fault -> faults.add(fault.under("/data")));
        return Optional.ofNullable(checked.told())
                .map(told -> new InboundEvent(pointer, type, envelope, told, payload))
                .filter(event -> ofOneStore(event, faults));
    }

    private static void attributes(JsonNode envelope, List<Fault> faults) {
        require(envelope, "specversion", "1.0"::equals, "must be 1.0", faults);
        require(envelope, "id", NAME, "must be 1 to 300 characters", faults);
        require(envelope, "source", NAME, "must be 1 to 300 characters", faults);
        if (envelope.hasNonNull("time")) {
            require(envelope, "time", EnvelopeCheck::isTime, "must be a date and time with a zone", faults);
        }
        for (String name : List.of("subject", "store", "traceparent")) {
            if (envelope.hasNonNull(name)) {
                require(envelope, name, NAME, "must be 1 to 300 characters", faults);
            }
        }
        if (envelope.hasNonNull("datacontenttype")) {
            require(envelope, "datacontenttype", JSON, "must be JSON", faults);
        }
    }

    private static void require(
            JsonNode envelope, String name, Predicate<String> rule, String message, List<Fault> faults) {
        JsonNode node = envelope.path(name);
        if (!node.isTextual() || !rule.test(node.asText())) {
            faults.add(new Fault("/" + name, node.isMissingNode() ? "is missing" : message));
        }
    }

    private void size(String payload, List<Fault> faults) {
        if (payload.length() > config.maxEventBytes()
                || payload.getBytes(StandardCharsets.UTF_8).length > config.maxEventBytes()) {
            faults.add(new Fault("/data", "is larger than " + config.maxEventBytes() + " bytes"));
        }
    }

    private static boolean ofOneStore(InboundEvent event, List<Fault> faults) {
        String named = event.attribute("store");
        if (named != null && !named.equals(event.store())) {
            faults.add(new Fault("/store", "is not the store of the data"));
        }
        return true;
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
