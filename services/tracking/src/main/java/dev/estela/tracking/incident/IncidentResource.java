package dev.estela.tracking.incident;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.paging.Position;
import dev.estela.tracking.incident.IncidentQueries.IncidentCount;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reads incidents. */
@Path("/api/tracking/incidents")
@RolesAllowed("read")
public class IncidentResource {
    private static final Set<String> STATUSES = Set.of("open", "closed", "disproved");

    private final IncidentQueries incidents;

    IncidentResource(IncidentQueries incidents) {
        this.incidents = incidents;
    }

    /** Newest first. */
    @GET
    @WithSession
    public Uni<Page<IncidentItem>> list(
            @RestQuery String order,
            @RestQuery String store,
            @RestQuery String kind,
            @RestQuery String status,
            @RestQuery String carrier,
            @RestQuery String after,
            @RestQuery Integer limit) {
        int size = Limit.of(limit);
        IncidentFilter filter = filter(order, store, kind, status, carrier);
        return incidents.list(after == null ? filter : from(filter, after), size);
    }

    @GET
    @Path("counts")
    @WithSession
    public Uni<Counts> counts(
            @RestQuery String order,
            @RestQuery String store,
            @RestQuery String kind,
            @RestQuery String status,
            @RestQuery String carrier) {
        return incidents.counts(filter(order, store, kind, status, carrier)).map(Counts::of);
    }

    private static IncidentFilter filter(
            @Nullable String order,
            @Nullable String store,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String carrier) {
        if (status != null && !STATUSES.contains(status)) {
            throw Problem.invalid(List.of(new FieldError("status", "must be open, closed or disproved")));
        }
        boolean unknown = kind != null
                && Arrays.stream(Kind.values()).noneMatch(each -> each.wire().equals(kind));
        if (unknown) {
            List<String> kinds = Arrays.stream(Kind.values()).map(Kind::wire).toList();
            throw Problem.invalid(List.of(new FieldError("kind", "must be one of " + kinds)));
        }
        return new IncidentFilter(status)
                .equal("order_id", order)
                .equal("store", store)
                .equal("kind", kind)
                .equal("carrier", carrier);
    }

    private static IncidentFilter from(IncidentFilter filter, String after) {
        Position position = Position.of(after);
        return filter.after(position.at().toString(), position.id().toString());
    }

    /** All counts and their sum. */
    public record Counts(List<IncidentCount> items, long total) {
        static Counts of(List<IncidentCount> items) {
            return new Counts(
                    items, items.stream().mapToLong(IncidentCount::count).sum());
        }
    }
}
