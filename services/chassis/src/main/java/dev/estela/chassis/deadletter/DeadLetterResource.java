package dev.estela.chassis.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.chassis.event.Event;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.json.Json;
import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reads a service's dead letters, newest first, and sends one again, as it was or repaired. */
@Path(DeadLetterResource.PATH)
public class DeadLetterResource {
    static final String PATH = "/dead-letters";

    private static final String LIST = """
            from DeadLetter where (:reason is null or reason = :reason) and (:status is null or status = :status) and (:store is null or store = :store)
            and (failedAt < :at or (failedAt = :at and id < :id)) order by failedAt desc, id desc
            """;

    private final Outbox outbox;
    private final Json json;
    private final Clock clock;
    private final String service;

    DeadLetterResource(
            Outbox outbox, Json json, Clock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<DeadLetterView>> list(
            @RestQuery String reason,
            @RestQuery String status,
            @RestQuery String store,
            @RestQuery String after,
            @RestQuery Integer limit) {
        int size = Limit.of(limit);
        String[] position = after == null
                ? new String[] {"9999-12-31T00:00:00Z", "ffffffff-ffff-ffff-ffff-ffffffffffff"}
                : Cursor.decode(after, 2);
        return Panache.getSession()
                .chain(session -> session.createQuery(LIST, DeadLetter.class)
                        .setParameter("reason", reason)
                        .setParameter("status", status)
                        .setParameter("store", store)
                        .setParameter("at", Instant.parse(position[0]))
                        .setParameter("id", UUID.fromString(position[1]))
                        .setMaxResults(size + 1)
                        .getResultList())
                .map(letters -> Page.of(letters, size, letter -> Cursor.encode(letter.failedAt, letter.id))
                        .map(letter -> DeadLetterView.of(letter, service)));
    }

    @GET
    @Path("counts")
    @RolesAllowed("read")
    @WithSession
    public Uni<Counts> counts() {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select status, reason, count(*) from DeadLetter group by status, reason",
                                Object[].class)
                        .getResultList())
                .map(Counts::of);
    }

    @POST
    @Path("{id}/redrive")
    @RolesAllowed("dead-letters:manage")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @WithTransaction
    public Uni<DeadLetterView> redrive(@RestPath UUID id, @Nullable String repairedPayload) {
        String repaired = repairedPayload == null || repairedPayload.isBlank() ? null : repairedPayload;
        if (repaired != null) {
            checkJson(repaired);
        }
        return Panache.getSession()
                .chain(session -> session.find(DeadLetter.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("dead letter", id.toString()))
                .invoke(DeadLetterResource::checkThere)
                .call(letter -> outbox.sendAgain(event(letter), repaired))
                .invoke(letter -> {
                    letter.status = "redriven";
                    letter.redrivenAt = clock.instant();
                })
                .map(letter -> DeadLetterView.of(letter, service));
    }

    private void checkJson(String text) {
        JsonNode readable = json.tree(text);
        if (readable.isMissingNode()) {
            throw Problem.invalid(List.of(new FieldError("", "is empty")));
        }
    }

    private static void checkThere(DeadLetter letter) {
        if (letter.status.equals(DeadLetters.ERASED)) {
            throw Problem.of(409, "erased", "What it said was erased", "Somebody it speaks of was forgotten.")
                    .exception();
        }
    }

    private static Event event(DeadLetter letter) {
        return new Event(
                letter.eventId,
                letter.source,
                letter.type,
                letter.subject,
                letter.eventTime,
                letter.store,
                letter.correlationId,
                null,
                null,
                letter.traceparent,
                letter.key,
                letter.payload,
                letter.topic,
                letter.partition,
                letter.offset);
    }

    /** How many stand open, and why. */
    public record Counts(long total, long open, Map<String, Long> byReason) {
        static Counts of(List<Object[]> rows) {
            long total = 0;
            long open = 0;
            Map<String, Long> byReason = new HashMap<>();
            for (Object[] row : rows) {
                long count = (Long) row[2];
                total += count;
                open += "open".equals(row[0]) ? count : 0;
                byReason.merge((String) row[1], count, Long::sum);
            }
            return new Counts(total, open, byReason);
        }
    }
}
