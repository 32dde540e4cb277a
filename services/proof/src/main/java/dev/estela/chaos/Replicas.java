package dev.estela.chaos;

import dev.estela.stack.Processes;
import dev.estela.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.admin.Admin;

/** A second process of a service for a while: the same group, the same database, another port. Then one of the two is killed. */
final class Replicas {
    private static final int PORT = 150;
    private static final long TOGETHER = 40_000;
    private static final long ALONE = 15_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Replicas() {}

    static String second(Scene scene, RandomGenerator random) throws Exception {
        String service = Stack.SERVICES.get(random.nextInt(Stack.SERVICES.size()));
        boolean killFirst = random.nextBoolean();
        int members = members(scene, service);
        Process second = start(scene, service);
        try {
            awaitReady(scene, second);
            Thread.sleep(TOGETHER);
            int together = members(scene, service);
            if (together <= members) {
                throw new IllegalStateException("The second process of " + service + " has not joined its group");
            }
            Processes.signal("KILL", killFirst ? scene.pid(service) : second.pid());
            if (killFirst) {
                Thread.sleep(ALONE);
            }
            return "%s, the %s of the two killed; %d members in its group instead of %d"
                    .formatted(service, killFirst ? "first" : "second", together, members);
        } finally {
            end(second);
        }
    }

    /** Just as the launcher started the first, but for the port and the name. */
    private static Process start(Scene scene, String service) throws IOException, InterruptedException {
        long first = scene.pid(service);
        Path home = scene.stack().home();
        ProcessBuilder second = new ProcessBuilder(Processes.command(first))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("logs").resolve(service + "-second.log").toFile()));
        Map<String, String> environment = second.environment();
        environment.clear();
        Processes.environment(first).forEach(variable -> {
            String[] parts = variable.split("=", 2);
            environment.put(parts[0], parts[1]);
        });
        environment.put("ESTELA_INSTANCE", "second");
        environment.put("ESTELA_HTTP_PORT", Integer.toString(port(scene)));
        return second.start();
    }

    private static int port(Scene scene) {
        return scene.stack().port() + PORT;
    }

    private static void awaitReady(Scene scene, Process process) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready(scene)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The second process does not come up; its log says why");
            }
            Thread.sleep(200);
        }
    }

    private static boolean ready(Scene scene) throws InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port(scene) + "/q/health/ready");
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int members(Scene scene, String service) throws InterruptedException, ExecutionException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", scene.stack().kafka()))) {
            return admin.describeConsumerGroups(List.of(service))
                    .describedGroups()
                    .get(service)
                    .get()
                    .members()
                    .size();
        }
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
