package dev.estela.tickets.report;

import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What contacts cost, so that their causes can be ranked. */
@Path("/api/tickets/reports/reasons")
class ReportResource {
    private final ReportService reports;
    private final SecurityIdentity identity;
    private final Clock clock;

    ReportResource(ReportService reports, SecurityIdentity identity, Clock clock) {
        this.reports = reports;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Report> report(@BeanParam ReportParameters parameters) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return reports.report(parameters.query(Caller.of(identity), today));
    }
}
