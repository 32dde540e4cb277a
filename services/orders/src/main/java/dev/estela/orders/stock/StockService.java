package dev.estela.orders.stock;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps what the shops say they have. The caller has opened the transaction. */
@ApplicationScoped
public class StockService {
    private final StockRepository stock;

    StockService(StockRepository stock) {
        this.stock = stock;
    }

    public Uni<Void> take(List<StockFact> facts) {
        Map<String, StockRow> newest = new TreeMap<>();
        for (StockFact fact : facts) {
            StockRow row = fact.told().row(fact.from());
            newest.merge(row.store() + '\n' + row.sku(), row, StockRow::orNewer);
        }
        return stock.keepNewest(newest.values());
    }
}
