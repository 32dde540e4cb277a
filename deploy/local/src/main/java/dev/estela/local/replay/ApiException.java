package dev.estela.local.replay;

import com.fasterxml.jackson.databind.JsonNode;

/** The API answered with a problem. */
public class ApiException extends RuntimeException {
    private final int status;
    private final transient JsonNode problem;

    ApiException(String request, int status, JsonNode problem) {
        super("%s was answered with %d %s".formatted(request, status, words(problem)));
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    /** The RFC 9457 problem; an empty object when the answer was none. */
    public JsonNode problem() {
        return problem;
    }

    private static String words(JsonNode problem) {
        return "%s %s"
                .formatted(
                        problem.path("title").asText(""), problem.path("detail").asText(""))
                .strip();
    }
}
