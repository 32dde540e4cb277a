package dev.estela.orders.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.orders.inbound.StrictJson;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** Where shops hand in CloudEvents: one, a batch, or one in headers and body. It answers 202 once Kafka holds them. */
@Path("/api/orders/events")
@RolesAllowed("orders:publish")
@Blocking
public class OrderEventsResource {
    private static final String ATTRIBUTE = "ce-";

    private final IntakeService intake;

    OrderEventsResource(IntakeService intake) {
        this.intake = intake;
    }

    @POST
    @Consumes("application/cloudevents+json")
    public RestResponse<Accepted> structured(byte[] body) {
        return accepted(intake.one(StrictJson.read(body)));
    }

    @POST
    @Consumes("application/cloudevents-batch+json")
    public RestResponse<Accepted> batch(byte[] body) {
        return accepted(intake.batch(StrictJson.read(body)));
    }

    @POST
    @Consumes("application/json")
    public RestResponse<Accepted> binary(HttpHeaders headers, byte[] body) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        headers.getRequestHeaders().forEach((name, values) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith(ATTRIBUTE)) {
                envelope.put(name.toLowerCase(Locale.ROOT).substring(ATTRIBUTE.length()), decoded(values.getFirst()));
            }
        });
        envelope.set("data", StrictJson.read(body));
        return accepted(intake.one(envelope));
    }

    /** The HTTP binding of CloudEvents percent-encodes what a header cannot hold. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private static RestResponse<Accepted> accepted(int events) {
        return RestResponse.status(RestResponse.Status.ACCEPTED, new Accepted(events));
    }

    /** How many events Kafka holds now. */
    public record Accepted(int accepted) {}
}
