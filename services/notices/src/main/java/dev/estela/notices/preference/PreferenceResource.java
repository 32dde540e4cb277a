package dev.estela.notices.preference;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.json.Json;
import dev.estela.chassis.security.OfStore;
import dev.estela.chassis.sql.Sql;
import dev.estela.notices.preference.Preferences.Choice;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a customer of a store wants to hear. */
@Path("/api/notices/preferences/{store}/{customerId}")
public class PreferenceResource {
    private static final String OF = "select cast(doc as text) from preference where id = ?1";
    private static final String SAVE =
            "insert into preference (id, version, doc) values (?1, ?2, cast(cast(?3 as text) as jsonb))"
                    + " on conflict (id) do update set version = excluded.version, doc = excluded.doc";

    private final Sql sql;
    private final Json json;

    PreferenceResource(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<View> get(@RestPath String store, @RestPath String customerId) {
        return current(id(store, customerId)).map(found -> new View(store, customerId, found.choices()));
    }

    @PUT
    @RolesAllowed("notices:manage")
    @WithTransaction
    public Uni<View> put(@RestPath String store, @RestPath String customerId, @Nullable PreferencesRequest body) {
        PreferencesRequest request = checked(body);
        String id = id(store, customerId);
        return current(id).chain(before -> {
            Preferences after = request.preferences(id, before.version() + 1);
            return sql.execute(SAVE, id, after.version(), json.write(after))
                    .replaceWith(new View(store, customerId, after.choices()));
        });
    }

    private Uni<Preferences> current(String id) {
        return sql.list(OF, row -> json.read(row[0].toString(), Preferences.class), id)
                .map(found -> found.isEmpty() ? Preferences.NONE : found.getFirst());
    }

    private static String id(String store, String customerId) {
        return store + "/" + customerId;
    }

    private static PreferencesRequest checked(@Nullable PreferencesRequest request) {
        if (request == null) {
            throw Problem.invalid(List.of(new FieldError("", "Choices are required")));
        }
        List<FieldError> faults = request.faults();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return request;
    }

    /** The choices of one customer. */
    public record View(String store, String customerId, List<Choice> choices) implements OfStore {}
}
