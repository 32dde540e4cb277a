package dev.estela.orders.intake;

import dev.estela.chassis.http.Problem;
import dev.estela.orders.inbound.InvalidEventsException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals of the intake as HTTP problems. */
class IntakeProblems {
    private final IntakeConfig config;

    IntakeProblems(IntakeConfig config) {
        this.config = config;
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(InvalidEventsException e) {
        return Problem.of(
                        400,
                        "invalid-events",
                        "Nothing was accepted",
                        e.faults().size() + " fault(s); correct them and send everything again")
                .with("errors", e.faults().stream().limit(config.maxFaults()).toList())
                .response();
    }
}
