package dev.estela.orders.search;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.orders.history.HistoryRepository;
import dev.estela.orders.history.HistoryView;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reads orders: lists, one, its history. */
@Path("/api/orders")
@RolesAllowed("read")
public class OrderResource {
    private static final List<String> STATUSES = List.of("open", "completed", "cancelled");

    private final OrderQueries orders;
    private final HistoryRepository history;

    OrderResource(OrderQueries orders, HistoryRepository history) {
        this.orders = orders;
        this.history = history;
    }

    @GET
    @WithSession
    public Uni<Page<OrderView>> list(
            @RestQuery String store,
            @RestQuery String status,
            @RestQuery String customer,
            @RestQuery String number,
            @RestQuery String placedFrom,
            @RestQuery String placedTo,
            @RestQuery String after,
            @RestQuery Integer limit) {
        var filter = filter(store, status, customer, number, placedFrom, placedTo);
        return orders.page(filter, after, Limit.of(limit));
    }

    @GET
    @Path("counts")
    @WithSession
    public Uni<Counts> counts(
            @RestQuery String store,
            @RestQuery String status,
            @RestQuery String customer,
            @RestQuery String number,
            @RestQuery String placedFrom,
            @RestQuery String placedTo) {
        return orders.counts(filter(store, status, customer, number, placedFrom, placedTo))
                .map(Counts::of);
    }

    @GET
    @Path("{id}")
    @WithSession
    public Uni<OrderView> get(@RestPath String id) {
        return orders.find(id).map(order -> order.orElseThrow(() -> Problem.notFound("order", id)));
    }

    @GET
    @Path("{id}/history")
    @WithSession
    public Uni<Page<HistoryView>> history(@RestPath String id, @RestQuery String after, @RestQuery Integer limit) {
        int size = Limit.of(limit);
        return get(id).chain(order -> history.page(id, after, size));
    }

    private static OrderFilter filter(
            @Nullable String store,
            @Nullable String status,
            @Nullable String customer,
            @Nullable String number,
            @Nullable String placedFrom,
            @Nullable String placedTo) {
        if (status != null && !STATUSES.contains(status)) {
            throw Problem.invalid(List.of(new FieldError("status", "must be one of " + STATUSES)));
        }
        return new OrderFilter(
                store, status, customer, number, time("placedFrom", placedFrom), time("placedTo", placedTo));
    }

    private static @Nullable Instant time(String name, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid(List.of(new FieldError(name, "must be a date and time with a zone")));
        }
    }

    /** How many orders there are. */
    public record Counts(long total, Map<String, Long> byStatus) {
        static Counts of(Map<String, Long> byStatus) {
            return new Counts(
                    byStatus.values().stream().mapToLong(Long::longValue).sum(), byStatus);
        }
    }
}
