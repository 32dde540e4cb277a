package dev.estela.tickets.report;

import dev.estela.tickets.cost.Rate;
import dev.estela.tickets.cost.RateService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The caller has opened the session. */
@ApplicationScoped
class ReportService {
    private final ReportQueries queries;
    private final RateService rates;

    ReportService(ReportQueries queries, RateService rates) {
        this.queries = queries;
        this.rates = rates;
    }

    Uni<Report> report(ReportQuery query) {
        Uni<List<Rate>> known = query.stores().isEmpty() ? rates.ofAll() : rates.of(query.stores());
        return known.chain(found -> queries.groups(query, found)
                .chain(groups -> queries.total(query, found).map(all -> Report.of(query, groups, all))));
    }
}
