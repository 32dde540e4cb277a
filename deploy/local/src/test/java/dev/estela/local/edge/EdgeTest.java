package dev.estela.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.estela.local.TestPorts;
import dev.estela.local.service.ServiceName;
import dev.estela.local.web.LocalRequest;
import dev.estela.local.web.LocalResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private HttpServer orders;
    private Edge edge;

    /** What reached the service. */
    private record Seen(String method, String uri, Map<String, java.util.List<String>> headers, byte[] body) {}

    @BeforeEach
    void start() throws Exception {
        orders = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        orders.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body));
            byte[] answer = "{\"ok\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            exchange.sendResponseHeaders(202, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        orders.start();
        int nobody = TestPorts.free();
        EdgeRoutes routes = new EdgeRoutes(Map.of("/echo", EdgeTest::echo), Map.of());
        edge = Edge.start(
                0,
                routes,
                name -> name == ServiceName.ORDERS ? orders.getAddress().getPort() : nobody);
    }

    @AfterEach
    void stop() throws Exception {
        edge.close();
        orders.stop(0);
    }

    @Test
    void anIdWithSlashesQuotesAndSpacesReachesTheServiceAsItCame() throws Exception {
        String path = "/api/orders/a%2Fb%20%22c%22%3F;v=1?after=x%2By&limit=5&empty=";

        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 202");
        assertThat(seen.remove().uri()).isEqualTo(path);
    }

    @Test
    void methodBodyHeadersAndAnswerPassUnchanged() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/orders/events"))
                .header("Content-Type", "application/cloudevents-batch+json")
                .header("Authorization", "Bearer key")
                .POST(BodyPublishers.ofString("[{\"id\":\"ñ\"}]"))
                .build();

        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("{\"ok\":true}");
        assertThat(response.headers().firstValue("ETag")).contains("\"7\"");
        Seen there = seen.remove();
        assertThat(there.method()).isEqualTo("POST");
        assertThat(new String(there.body(), StandardCharsets.UTF_8)).isEqualTo("[{\"id\":\"ñ\"}]");
        assertThat(there.headers().get("Authorization")).containsExactly("Bearer key");
        assertThat(there.headers().get("Content-type")).containsExactly("application/cloudevents-batch+json");
    }

    @Test
    void aBodyOfUnknownLengthArrivesWhole() throws Exception {
        byte[] body = new byte[300_000];
        HttpRequest request = HttpRequest.newBuilder(uri("/api/orders/events"))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(seen.remove().body()).hasSize(300_000);
    }

    @Test
    void aCallerCannotPretendToComeFromElsewhere() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/orders"))
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .build();

        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(202);
        Seen there = seen.remove();
        assertThat(there.headers().get("X-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(there.headers()).doesNotContainKey("Forwarded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10485761\r\nExpect: 100-continue", "99999999999"})
    void tooLargeABodyIsRefusedBeforeItIsReadWhereTheClientAsksOrItIsAbsurd(String length) throws Exception {
        String answer = raw("POST /api/orders/events HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n");

        assertThat(answer).contains("HTTP/1.1 413").contains("urn:estela:problem:too-large");
        assertThat(seen).isEmpty();
    }

    /** A client that is cut off while it is still sending would never learn why. */
    @Test
    void whoeverSendsTooLargeABodyHearsSo() throws Exception {
        byte[] body = new byte[(int) Edge.BODY_LIMIT + (1 << 20)];
        for (int time = 0; time < 20; time++) {
            HttpRequest request = HttpRequest.newBuilder(uri("/api/orders/events"))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();

            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("urn:estela:problem:too-large");
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void aServiceThatIsDownIsAProblemWithAWordWhenToComeBack() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri("/api/tracking/shipments")).build();

        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Retry-After")).contains("2");
        assertThat(response.body()).contains("urn:estela:problem:unavailable");
    }

    @Test
    void anUnknownPathIsAProblemToo() throws Exception {
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(uri("/q/metrics")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("urn:estela:problem:not-found");
    }

    @Test
    void whatTheEdgeAnswersItselfSeesQueryHeadersAndBody() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/echo?to=a%40b&to=c&empty"))
                .header("X-Case", "Kept")
                .PUT(BodyPublishers.ofString("body"))
                .build();

        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("PUT /echo {to=[a@b, c], empty=[]} Kept body");
    }

    private static LocalResponse echo(LocalRequest request) {
        return LocalResponse.of(
                200,
                "text/plain",
                "%s %s %s %s %s"
                        .formatted(
                                request.method(),
                                request.path(),
                                request.query(),
                                request.headers().get("x-case"),
                                request.text()));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + edge.port() + path);
    }

    /** Java's own client would tidy up the address. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), edge.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
