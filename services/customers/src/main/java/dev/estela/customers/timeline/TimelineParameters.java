package dev.estela.customers.timeline;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What may be asked of a timeline. */
public class TimelineParameters {
    @QueryParam("kind")
    @Parameter(
            description =
                    "kinds such as notice.sent, or groups: order, shipment, incident, notice, survey, ticket, gesture, note; separated by commas or repeated")
    List<String> kinds = List.of();

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("order")
    @Parameter(description = "desc (the newest first) or asc")
    @Nullable
    String order;

    @QueryParam("lang")
    @Parameter(description = "one language instead of all: text becomes a string")
    @Nullable
    String lang;

    @QueryParam("after")
    @Nullable
    String after;

    @QueryParam("limit")
    @Nullable
    Integer limit;
}
