package dev.estela.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.Node;

/** Whether everything is up, as an operator would see it: every service ready, the database answering, the connector running. */
final class Health implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int IN_A_ROW = 3;
    private static final DescribeClusterOptions AT_ONCE =
            new DescribeClusterOptions().timeoutMs((int) TIMEOUT.toMillis());

    private final Scene scene;
    private final Admin kafka;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    Health(Scene scene) {
        this.scene = scene;
        this.kafka = Admin.create(Map.of("bootstrap.servers", scene.stack().kafka()));
    }

    /** @return seconds until everything was up, and stayed up */
    double await() throws InterruptedException {
        long begin = System.nanoTime();
        long since = begin;
        int well = 0;
        while (well < IN_A_ROW) {
            if (well()) {
                since = well++ == 0 ? System.nanoTime() : since;
            } else {
                well = 0;
            }
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                return PATIENCE.toSeconds();
            }
            Thread.sleep(200);
        }
        return (since - begin) / 1e9;
    }

    private boolean well() throws InterruptedException {
        try {
            scene.execute("select 1");
            Collection<Node> nodes = kafka.describeCluster(AT_ONCE).nodes().get();
            return !nodes.isEmpty()
                    && get(scene.stack().port(), "/q/health/ready").statusCode() == 200
                    && connectorRuns();
        } catch (IOException | SQLException | ExecutionException e) {
            return false;
        }
    }

    @Override
    public void close() {
        kafka.close();
    }

    private boolean connectorRuns() throws IOException, InterruptedException {
        String status = get(scene.stack().port() + 4, "/connectors/estela-outbox/status")
                .body();
        return status.split("RUNNING", -1).length > 2 && !status.contains("FAILED");
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(TIMEOUT)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
