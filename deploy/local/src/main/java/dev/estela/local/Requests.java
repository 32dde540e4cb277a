package dev.estela.local;

import dev.estela.local.service.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few requests to every service, so that its cache holds what a request needs. */
final class Requests {
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    private Requests() {}

    static void warm(Settings settings) throws IOException, InterruptedException {
        if (settings.infrastructureOnly()) {
            return;
        }
        Properties credentials = new Properties();
        try (var reader = Files.newBufferedReader(settings.home().resolve("credentials.properties"))) {
            credentials.load(reader);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (ServiceName service : ServiceName.built(settings.root())) {
                for (String path : List.of(
                        "/q/health",
                        "/api/" + service.id() + "/dead-letters",
                        "/api/" + service.id(),
                        "/" + service.id())) {
                    HttpRequest request = HttpRequest.newBuilder(URI.create(
                                    "http://127.0.0.1:" + settings.ports().of(service) + path))
                            .header("Authorization", "Bearer " + credentials.getProperty("admin.api-key"))
                            .build();
                    int status = http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode();
                    LOG.info("{} {} answers {}", service.id(), path, status);
                }
            }
        }
    }
}
