package dev.estela.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Stands where the services stand, and answers with the request it got, a header a line. */
final class EchoServer {
    private HttpServer server;

    String start() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", EchoServer::answer);
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String said = exchange.getRequestHeaders().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue().getFirst())
                .collect(Collectors.joining("\n"));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] answer = "%s %s%n%s%n%n%s"
                .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), said, body)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        exchange.getResponseHeaders().add("ETag", "\"7\"");
        exchange.getResponseHeaders().add("Set-Cookie", "stolen=1");
        exchange.getResponseHeaders().add("Retry-After", "3");
        exchange.sendResponseHeaders(exchange.getRequestURI().getPath().endsWith("/busy") ? 503 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
