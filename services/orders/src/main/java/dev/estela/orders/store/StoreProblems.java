package dev.estela.orders.store;

import dev.estela.chassis.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals about stores as HTTP problems. */
class StoreProblems {

    @ServerExceptionMapper
    RestResponse<Problem> stale(StaleStoreException e) {
        return Problem.of(409, "stale-version", "The store was changed meanwhile", e.getMessage())
                .with("version", e.version())
                .response();
    }
}
