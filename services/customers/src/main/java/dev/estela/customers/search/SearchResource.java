package dev.estela.customers.search;

import dev.estela.chassis.paging.Limit;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

/** The one search box: phone, e-mail, name, town, postcode, order number, sum, item, tracking number, or several of them. */
@Path("/api/customers/search")
public class SearchResource {
    private final SearchService search;
    private final SearchRepository index;

    SearchResource(SearchService search, SearchRepository index) {
        this.search = search;
        this.index = index;
    }

    /** @param limit of orders */
    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<SearchResult> search(@RestQuery String q, @RestQuery String store, @RestQuery Integer limit) {
        return search.search(SearchQuery.of(q), store, Limit.of(limit))
                .chain(found ->
                        index.people(Grouping.customers(found.orders())).map(people -> Grouping.of(found, people)));
    }
}
