package dev.estela.tickets.ticket;

import dev.estela.chassis.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is not possible with a ticket, as HTTP problems. */
class TicketProblems {
    @ServerExceptionMapper
    RestResponse<Problem> illegalTransition(IllegalTransitionException e) {
        return Problem.of(409, "illegal-transition", "Not possible in this state", e.getMessage())
                .with("from", e.from())
                .with("to", e.to())
                .response();
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(RefusedException e) {
        return Problem.of(422, e.rule(), "Not allowed by a rule", e.getMessage())
                .response();
    }
}
