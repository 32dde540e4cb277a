package dev.estela.tracking.scorecard;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How carriers do. */
@Path("/api/tracking/carriers")
class ScorecardResource {
    private final ScorecardQueries scorecards;
    private final Clock clock;

    ScorecardResource(ScorecardQueries scorecards, Clock clock) {
        this.scorecards = scorecards;
        this.clock = clock;
    }

    /** Of the parcels that came to their end in these days: those of most parcels first. */
    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Scorecard> scorecard(@BeanParam ScorecardParameters parameters) {
        return scorecards.scorecard(parameters.query(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }
}
