package dev.estela.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What an HTTP request was answered with. */
record Answer(int status, HttpHeaders headers, String body) {

    JsonNode json() {
        return Api.tree(body);
    }

    Answer is(int expected) {
        assertThat(status)
                .as(body.length() > 2000 ? body.substring(0, 2000) : body)
                .isEqualTo(expected);
        return this;
    }

    /** An RFC 9457 problem of this kind. */
    JsonNode problem(int expected, String slug) {
        is(expected);
        assertThat(headers.firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("type").asText()).isEqualTo("urn:estela:problem:" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(expected);
        return problem;
    }
}
