package dev.estela.tracking.shipment;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.paging.Position;
import dev.estela.tracking.fact.Status;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reads shipments. */
@Path("/api/tracking/shipments")
@RolesAllowed("read")
public class ShipmentResource {
    private final ShipmentQueries shipments;

    ShipmentResource(ShipmentQueries shipments) {
        this.shipments = shipments;
    }

    /** Newest first. */
    @GET
    @WithSession
    public Uni<Page<ShipmentView>> list(
            @RestQuery String order,
            @RestQuery String number,
            @RestQuery String carrier,
            @RestQuery String status,
            @RestQuery String incident,
            @RestQuery String store,
            @RestQuery String after,
            @RestQuery Integer limit) {
        int size = Limit.of(limit);
        ShipmentFilter filter = filter(order, number, carrier, status, incident, store);
        return shipments
                .list(after == null ? filter : from(filter, after), size)
                .map(page -> page.map(ShipmentView::of));
    }

    @GET
    @Path("counts")
    @WithSession
    public Uni<Counts> counts(
            @RestQuery String order,
            @RestQuery String number,
            @RestQuery String carrier,
            @RestQuery String status,
            @RestQuery String incident,
            @RestQuery String store) {
        return shipments
                .counts(filter(order, number, carrier, status, incident, store))
                .map(Counts::of);
    }

    /** With its raw scans, every promise and estimate, and its incidents. */
    @GET
    @Path("{id}")
    @WithSession
    public Uni<ShipmentView.Detail> get(@RestPath String id) {
        return shipments
                .find(uuid(id))
                .map(found -> found.orElseThrow(() -> Problem.notFound("shipment", id)))
                .chain(shipment -> shipments.scans(shipment).map(scans -> ShipmentView.Detail.of(shipment, scans)));
    }

    private static ShipmentFilter filter(
            @Nullable String order,
            @Nullable String number,
            @Nullable String carrier,
            @Nullable String status,
            @Nullable String incident,
            @Nullable String store) {
        return new ShipmentFilter()
                .equal("order_id", order)
                .equal("number", number)
                .equal("carrier", carrier)
                .equal("status", known(status))
                .equal("store", store)
                .incident(incident);
    }

    private static @Nullable String known(@Nullable String status) {
        boolean unknown = status != null
                && Arrays.stream(Status.values()).noneMatch(each -> each.name().equals(status));
        if (unknown) {
            throw Problem.invalid(List.of(new FieldError("status", "must be one of " + List.of(Status.values()))));
        }
        return status;
    }

    private static ShipmentFilter from(ShipmentFilter filter, String after) {
        Position position = Position.of(after);
        return filter.after(position.at().toString(), position.id().toString());
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("shipment", id);
        }
    }

    /** How many there are of each status. */
    public record Counts(long total, Map<String, Long> byStatus) {
        static Counts of(Map<String, Long> byStatus) {
            return new Counts(
                    byStatus.values().stream().mapToLong(Long::longValue).sum(), byStatus);
        }
    }
}
