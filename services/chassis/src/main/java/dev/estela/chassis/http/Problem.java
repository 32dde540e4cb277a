package dev.estela.chassis.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An RFC 9457 problem. Clients branch on {@code type}; {@code title} and {@code detail} are for people. */
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        @JsonIgnore Map<String, Object> extensions) {
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public static Problem of(int status, String slug, String title, @Nullable String detail) {
        return new Problem(URI.create("urn:estela:problem:" + slug), title, status, detail, Map.of());
    }

    public static ProblemException notFound(String what, String id) {
        return new ProblemException(of(404, "not-found", "Not found", "There is no " + what + " " + id));
    }

    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(
                of(400, "invalid-input", "The input is not valid", errors.size() + " fault(s), each named in errors")
                        .with("errors", errors));
    }

    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extensions);
        more.put(name, value);
        return new Problem(type, title, status, detail, more);
    }

    @JsonAnyGetter
    Map<String, Object> any() {
        return extensions;
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }

    public RestResponse<Problem> response() {
        return RestResponse.ResponseBuilder.<Problem>create(status, title)
                .entity(this)
                .type(MEDIA_TYPE)
                .build();
    }
}
