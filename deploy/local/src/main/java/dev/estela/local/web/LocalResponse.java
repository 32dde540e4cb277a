package dev.estela.local.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the edge answers by itself. */
public record LocalResponse(int status, Map<String, String> headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static LocalResponse json(int status, Object body) {
        return of(status, "application/json", write(body));
    }

    /** An RFC 9457 problem; clients branch on the slug, the rest is for people. */
    public static LocalResponse problem(int status, String slug, String title, String detail, Map<String, ?> more) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:estela:problem:" + slug);
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.putAll(more);
        return of(status, "application/problem+json", write(problem));
    }

    public static LocalResponse problem(int status, String slug, String title, String detail) {
        return problem(status, slug, title, detail, Map.of());
    }

    public static LocalResponse methodNotAllowed(String allowed) {
        return problem(405, "method-not-allowed", "Method not allowed", "Possible here: " + allowed + ".")
                .with("Allow", allowed);
    }

    public static LocalResponse of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static LocalResponse of(int status, String contentType, byte[] body) {
        return new LocalResponse(status, Map.of("Content-Type", contentType), body);
    }

    public LocalResponse with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new LocalResponse(status, more, body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
