package dev.estela.notices.notice;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.paging.Position;
import dev.estela.notices.kind.Kind;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who was told what, and who was not, and why. */
@Path("/api/notices")
@RolesAllowed("read")
public class NoticeResource {
    private final NoticeRepository notices;

    NoticeResource(NoticeRepository notices) {
        this.notices = notices;
    }

    @GET
    @WithSession
    public Uni<Page<NoticeView>> list(
            @RestQuery @Nullable String order,
            @RestQuery @Nullable String customer,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String store,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        NoticeQuery query = after(after, filters(order, customer, kind, status, store));
        int size = Limit.of(limit);
        String statement = "select " + NoticeRepository.ROW + " from notice n" + query.where()
                + " order by n.planned_at desc, n.notice_id desc limit " + (size + 1);
        return notices.list(statement, NoticeRow.class, query.parameters()).map(rows -> page(rows, size));
    }

    @GET
    @Path("counts")
    @WithSession
    public Uni<Counts> counts(
            @RestQuery @Nullable String order,
            @RestQuery @Nullable String customer,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String store) {
        NoticeQuery query = filters(order, customer, kind, status, store);
        String statement =
                "select cast(json_build_object('kind', n.kind, 'status', n.status, 'count', count(*)) as text) from notice n"
                        + query.where() + " group by n.kind, n.status order by n.kind, n.status";
        return notices.list(statement, Count.class, query.parameters()).map(Counts::of);
    }

    @GET
    @Path("{id}")
    @WithSession
    public Uni<NoticeView> get(@RestPath String id) {
        UUID noticeId = id(id);
        return notices.list(
                        "select " + NoticeRepository.ROW
                                + " from notice n where n.notice_id = cast(cast(?1 as text) as uuid)",
                        NoticeRow.class,
                        List.of(noticeId.toString()))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(NoticeView::of)
                        .orElseThrow(() -> Problem.notFound("notice", id)));
    }

    private static NoticeQuery after(@Nullable String cursor, NoticeQuery query) {
        if (cursor == null) {
            return query;
        }
        Position position = Position.of(cursor);
        return query.after(position.at(), position.id());
    }

    private static NoticeQuery filters(
            @Nullable String order,
            @Nullable String customer,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String store) {
        if (kind != null && Kind.find(kind).isEmpty()) {
            throw Problem.invalid(List.of(new FieldError("/kind", "No notice kind is called " + kind)));
        }
        if (status != null && NoticeStatus.find(status).isEmpty()) {
            throw Problem.invalid(List.of(new FieldError("/status", "No notice status is called " + status)));
        }
        return new NoticeQuery()
                .with("order_id", order)
                .with("customer_id", customer)
                .with("kind", kind)
                .with("status", status)
                .with("store", store);
    }

    private static Page<NoticeView> page(List<NoticeRow> rows, int size) {
        List<NoticeRow> shown = rows.subList(0, Math.min(size, rows.size()));
        String next = rows.size() > size
                ? Cursor.encode(shown.getLast().plannedAt(), shown.getLast().noticeId())
                : null;
        return new Page<>(shown.stream().map(NoticeView::of).toList(), next);
    }

    private static UUID id(String text) {
        return Optional.of(text)
                .filter(t -> t.matches("[0-9a-fA-F-]{36}"))
                .map(UUID::fromString)
                .orElseThrow(() -> Problem.notFound("notice", text));
    }

    /** How many notices of a kind stand where. */
    public record Count(String kind, String status, long count) {}

    /** All counts and their sum. */
    public record Counts(List<Count> items, long total) {
        static Counts of(List<Count> items) {
            return new Counts(items, items.stream().mapToLong(Count::count).sum());
        }
    }
}
