package dev.estela.orders.stock;

import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

/** Stock over HTTP. */
@Path("/api/orders/stock")
public class StockResource {
    private final StockRepository stock;

    StockResource(StockRepository stock) {
        this.stock = stock;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<StockView>> list(
            @RestQuery String sku, @RestQuery String store, @RestQuery String after, @RestQuery Integer limit) {
        int size = Limit.of(limit);
        String[] position = after == null ? null : Cursor.decode(after, 2);
        return stock.page(sku, store, position, size + 1)
                .map(rows -> Page.of(rows, size, row -> Cursor.encode(row.store(), row.sku())));
    }
}
