package dev.estela.chassis;

import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.OfStore;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Things of two stores, and one of nobody knows which. */
@Path("/api/things")
@RolesAllowed("read")
class ThingResource {
    static final AtomicInteger CHANGES = new AtomicInteger();
    private static final List<Thing> THINGS =
            List.of(new Thing("t-es", "es"), new Thing("t-fr", "fr"), new Thing("t-nobody", null));

    @GET
    public Uni<Page<Thing>> list(@RestQuery @Nullable String store) {
        return Uni.createFrom()
                .item(new Page<>(
                        THINGS.stream()
                                .filter(thing -> store == null || store.equals(thing.store()))
                                .toList(),
                        "next"));
    }

    @GET
    @Path("counts")
    public Uni<Map<String, Long>> counts(@RestQuery @Nullable String store) {
        return list(store).map(page -> Map.of("total", (long) page.items().size()));
    }

    @GET
    @Path("secrets")
    public Map<String, Integer> ofEverybody() {
        return Map.of("secret", 1);
    }

    @GET
    @Path("{id}")
    public Uni<Thing> get(@RestPath String id) {
        return Uni.createFrom()
                .item(THINGS.stream()
                        .filter(thing -> thing.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("thing", id)));
    }

    @PUT
    @Path("settings/{store}")
    public Map<String, Integer> set(@RestPath String store) {
        return Map.of("changes", CHANGES.incrementAndGet());
    }

    @PUT
    @Path("{id}")
    public Map<String, Integer> put(@RestPath String id) {
        return Map.of("changes", CHANGES.incrementAndGet());
    }

    record Thing(String id, @Nullable String store) implements OfStore {}
}
