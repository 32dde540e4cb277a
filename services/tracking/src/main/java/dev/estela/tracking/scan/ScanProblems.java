package dev.estela.tracking.scan;

import dev.estela.chassis.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals of the intake as HTTP problems. */
class ScanProblems {
    private final IntakeConfig config;

    ScanProblems(IntakeConfig config) {
        this.config = config;
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(InvalidScansException e) {
        return Problem.of(
                        400,
                        "invalid-scans",
                        "Nothing was accepted",
                        e.faults().size() + " fault(s); correct them and send everything again")
                .with("errors", e.faults().stream().limit(config.maxFaults()).toList())
                .response();
    }
}
