package dev.estela.tracking.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chassis.intake.IntakeProducer;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** Where carriers and their adapters hand in scans: plain, or as CloudEvents. It answers 202 once Kafka holds them. */
@Path("/api/tracking/scans")
@RolesAllowed("scans:publish")
@Blocking
public class ScanResource {
    private static final String ATTRIBUTE = "ce-";

    private final HandIn handIn;
    private final IntakeProducer kafka;
    private final IntakeConfig config;

    ScanResource(HandIn handIn, IntakeProducer kafka, IntakeConfig config) {
        this.handIn = handIn;
        this.kafka = kafka;
        this.config = config;
    }

    /** A plain scan, an array of them, or a CloudEvent in headers and body. */
    @POST
    @Consumes("application/json")
    public RestResponse<Accepted> plain(HttpHeaders headers, byte[] body) {
        JsonNode read = StrictJson.read(body);
        ObjectNode event = attributes(headers);
        if (event.isEmpty()) {
            return accepted(handIn.read(read));
        }
        event.set("data", read);
        return accepted(handIn.one(event));
    }

    @POST
    @Consumes("application/cloudevents+json")
    public RestResponse<Accepted> structured(byte[] body) {
        return accepted(handIn.one(StrictJson.read(body)));
    }

    @POST
    @Consumes("application/cloudevents-batch+json")
    public RestResponse<Accepted> batch(byte[] body) {
        return accepted(handIn.batch(StrictJson.read(body)));
    }

    private RestResponse<Accepted> accepted(List<HandedScan> scans) {
        kafka.send(config.topic(), scans.stream().map(HandedScan::handedIn).toList());
        return RestResponse.status(RestResponse.Status.ACCEPTED, new Accepted(scans.size()));
    }

    private static ObjectNode attributes(HttpHeaders headers) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        headers.getRequestHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(ATTRIBUTE)) {
                event.put(lower.substring(ATTRIBUTE.length()), values.getFirst());
            }
        });
        if (!event.isEmpty() && !event.has("specversion")) {
            event.putNull("specversion");
        }
        return event;
    }

    /** How many scans Kafka holds now. */
    public record Accepted(int accepted) {}
}
