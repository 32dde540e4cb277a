package dev.estela.console.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** One page that draws all others: whatever address below {@code /console} is opened, it finds its way by itself. */
@Path("/console{page:(/(?!api(/|$)|assets/).*)?}")
@PermitAll
class PageResource {
    private static final String INDEX = "META-INF/resources/console/index.html";

    private final String page;

    PageResource() {
        this.page = read();
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> page() {
        return RestResponse.ResponseBuilder.ok(page)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-cache")
                .build();
    }

    private static String read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(INDEX)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
