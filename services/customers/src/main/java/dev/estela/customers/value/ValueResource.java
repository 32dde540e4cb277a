package dev.estela.customers.value;

import dev.estela.chassis.security.Caller;
import dev.estela.customers.identity.PersonService;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What somebody is worth to a shop. An id is a person's or any of their customer ids. */
@Path("/api/customers/{id}/value")
public class ValueResource {
    private final PersonService people;
    private final ValueRepository values;
    private final SecurityIdentity identity;

    ValueResource(PersonService people, ValueRepository values, SecurityIdentity identity) {
        this.people = people;
        this.values = values;
        this.identity = identity;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<ValueView> get(@RestPath String id, @RestQuery @Nullable String store) {
        return people.find(id, store, Caller.of(identity)).chain(person -> values.of(List.of(person.personId()))
                .map(known -> new ValueView(
                        person.personId(), person.store(), Objects.requireNonNull(known.get(person.personId())))));
    }
}
