package dev.estela.customers.timeline;

import dev.estela.chassis.http.Problem;
import dev.estela.chassis.json.Json;
import dev.estela.chassis.paging.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads timelines. The caller has opened the session. */
@ApplicationScoped
public class TimelineQueries {
    private final LineRepository lines;
    private final Json json;

    TimelineQueries(LineRepository lines, Json json) {
        this.lines = lines;
        this.json = json;
    }

    Uni<Page<LineView>> ofOrder(String orderId, TimelineParameters asked) {
        var filter = TimelineFilter.of(asked);
        return page(LineQuery.ofOrder(orderId, filter), filter, asked.lang)
                .call(page -> page.items().isEmpty()
                        ? orderIsKnown(orderId)
                        : Uni.createFrom().voidItem());
    }

    /** @param customers the customer ids of one person */
    public Uni<Page<LineView>> ofCustomers(List<String> customers, @Nullable String store, TimelineParameters asked) {
        var filter = TimelineFilter.of(asked);
        return page(LineQuery.ofCustomers(customers, store, filter), filter, asked.lang);
    }

    private Uni<Page<LineView>> page(LineQuery query, TimelineFilter filter, @Nullable String lang) {
        String language = lang == null ? null : Words.language(lang);
        return lines.read(query)
                .map(read -> Page.of(read, filter.limit(), line -> line.place().cursor())
                        .map(line -> view(line, language)));
    }

    private LineView view(ReadLine line, @Nullable String language) {
        var parameters = json.read(line.parameters(), Parameters.Values.class);
        return LineView.of(line, Words.of(line.phrase(), parameters, line.at(), line.zone()), language);
    }

    private Uni<Void> orderIsKnown(String orderId) {
        return lines.knowsOrder(orderId)
                .invoke(known -> {
                    if (!known) {
                        throw Problem.notFound("order", orderId);
                    }
                })
                .replaceWithVoid();
    }
}
