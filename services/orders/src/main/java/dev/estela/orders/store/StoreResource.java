package dev.estela.orders.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Stores over HTTP. */
@Path("/api/orders/stores")
public class StoreResource {
    private final StoreService stores;

    StoreResource(StoreService stores) {
        this.stores = stores;
    }

    @PUT
    @Path("{store}")
    @RolesAllowed("orders:manage")
    @WithTransaction
    public Uni<RestResponse<KeptStore>> put(
            @RestPath String store, @RestHeader("If-Match") String ifMatch, JsonNode body) {
        return stores.put(read(store, body), version(ifMatch)).map(StoreResource::answer);
    }

    @GET
    @Path("{store}")
    @RolesAllowed("read")
    @WithSession
    public Uni<RestResponse<KeptStore>> get(@RestPath String store) {
        return stores.find(store).map(kept -> answer(kept.orElseThrow(() -> Problem.notFound("store", store))));
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<KeptStore>> list(@RestQuery String after, @RestQuery Integer limit) {
        int size = Limit.of(limit);
        String from = after == null ? "" : Cursor.decode(after, 1)[0];
        return stores.page(from, size + 1).map(rows -> Page.of(rows, size, kept -> Cursor.encode(kept.store())));
    }

    private static Store read(String store, @Nullable JsonNode body) {
        if (body == null) {
            throw Problem.invalid(List.of(new FieldError("", "must be an object")));
        }
        var form = new StoreForm(store, body);
        Store read = form.read(store);
        if (!form.faults().isEmpty()) {
            throw Problem.invalid(form.faults());
        }
        return read;
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        String digits = ifMatch.replace("W/", "").replace("\"", "");
        if (!digits.matches("[0-9]{1,18}")) {
            throw Problem.invalid(List.of(new FieldError("If-Match", "must be an ETag of this store")));
        }
        return Long.valueOf(digits);
    }

    private static RestResponse<KeptStore> answer(KeptStore kept) {
        return RestResponse.ResponseBuilder.ok(kept)
                .header("ETag", "\"" + kept.version() + "\"")
                .build();
    }
}
