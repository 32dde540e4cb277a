package dev.estela.chassis.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.estela.chassis.event.Failures;
import dev.estela.chassis.event.PoisonException;
import dev.estela.chassis.id.Ids;
import dev.estela.chassis.intake.KafkaAwayException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What every service answers when something is wrong that has nothing to do with its business. */
public class ChassisProblems {
    private static final String RETRY_AFTER_SECONDS = "5";

    @ServerExceptionMapper
    public RestResponse<Problem> problem(ProblemException e) {
        return e.problem().response();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> poison(PoisonException e) {
        return Problem.of(400, e.reason(), "The input cannot be read", e.getMessage())
                .response();
    }

    @ServerExceptionMapper({ResteasyReactiveViolationException.class, ConstraintViolationException.class})
    public RestResponse<Problem> violated(ConstraintViolationException e) {
        return Problem.invalid(e.getConstraintViolations().stream()
                        .map(ChassisProblems::fault)
                        .toList())
                .problem()
                .response();
    }

    /** {@code create.order.lines[0].sku} is the method, the parameter and the path in the body. */
    private static FieldError fault(ConstraintViolation<?> violation) {
        String[] path = violation.getPropertyPath().toString().split("\\.", 3);
        String field = path.length < 3
                ? path[path.length - 1]
                : "/" + path[2].replace('.', '/').replace("[", "/").replace("]", "");
        return new FieldError(field, violation.getMessage());
    }

    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public RestResponse<Problem> unreadable(JacksonException e) {
        String pointer = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                        .collect(Collectors.joining())
                : "";
        return Problem.of(400, "malformed-json", "The body is not the JSON that is expected", null)
                .with("errors", List.of(new FieldError(pointer, e.getOriginalMessage())))
                .response();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> away(KafkaAwayException e) {
        RestResponse<Problem> response = Problem.of(
                        503,
                        "not-accepted",
                        "Kafka does not confirm",
                        "Send everything again: what did arrive acts once only")
                .response();
        response.getHeaders().putSingle("Retry-After", RETRY_AFTER_SECONDS);
        return response;
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<Problem> unauthorized() {
        return Problem.of(
                        401,
                        "unauthorized",
                        "Authorization is missing or unknown",
                        "Send Authorization: Bearer <api key>")
                .response();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> forbidden(ForbiddenException e) {
        return Problem.of(403, "forbidden", "Not allowed", "The api key lacks the scope that this needs")
                .response();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> web(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException malformed) {
            return unreadable(malformed);
        }
        int status = e.getResponse().getStatus();
        String title = e.getResponse().getStatusInfo().getReasonPhrase();
        return Problem.of(status, title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-"), title, null)
                .response();
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unexpected(Throwable e) {
        if (Failures.pass(e)) {
            Log.warnf("Not available: %s", e.getMessage());
            RestResponse<Problem> response = Problem.of(
                            503, "not-available", "Something this needs does not answer", "Try again later")
                    .response();
            response.getHeaders().putSingle("Retry-After", "5");
            return response;
        }
        String reference = Ids.v7().toString();
        Log.errorf(e, "Unexpected failure %s", reference);
        return Problem.of(500, "unexpected", "Something went wrong on our side", "Reference " + reference)
                .response();
    }
}
