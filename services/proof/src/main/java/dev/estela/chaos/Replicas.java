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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.admin.Admin;

/** A second process of a service, or of each, for a while: the same group, the same database, another port. Then one of the two is killed. */
final class Replicas {
    private static final int PORT = 150;
    private static final long TOGETHER = 40_000;
    private static final long ALONE = 15_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Replicas() {}

    static String second(Scene scene, RandomGenerator random) throws Exception {
        return seconds(scene, random, List.of(Stack.SERVICES.get(random.nextInt(Stack.SERVICES.size()))));
    }

    static String secondOfEverything(Scene scene, RandomGenerator random) throws Exception {
        return seconds(scene, random, Stack.SERVICES);
    }

    private static String seconds(Scene scene, RandomGenerator random, List<String> services) throws Exception {
        Map<String, Process> seconds = new LinkedHashMap<>();
        Map<String, Integer> alone = new LinkedHashMap<>();
        try {
            for (String service : services) {
                alone.put(service, members(scene, service));
                seconds.put(service, start(scene, service));
            }
            awaitReady(scene, seconds);
            Thread.sleep(TOGETHER);
            for (String service : services) {
                if (members(scene, service) <= alone.get(service)) {
                    throw new IllegalStateException("The second process of " + service + " has not joined its group");
                }
            }
            String killed = killOneOfTwo(scene, random, seconds);
            Thread.sleep(ALONE);
            return killed;
        } finally {
            for (Process second : seconds.values()) {
                end(second);
            }
        }
    }

    private static String killOneOfTwo(Scene scene, RandomGenerator random, Map<String, Process> seconds)
            throws IOException, InterruptedException {
        List<String> killed = new ArrayList<>();
        for (var second : seconds.entrySet()) {
            boolean first = random.nextBoolean();
            Processes.signal(
                    "KILL",
                    first ? scene.pid(second.getKey()) : second.getValue().pid());
            killed.add("the " + (first ? "first " : "second ") + second.getKey());
        }
        return "killed of two: " + String.join(", ", killed);
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
        environment.put("ESTELA_HTTP_PORT", Integer.toString(port(scene, service)));
        return second.start();
    }

    private static int port(Scene scene, String service) {
        return scene.stack().port() + PORT + Stack.SERVICES.indexOf(service);
    }

    private static void awaitReady(Scene scene, Map<String, Process> seconds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var second : seconds.entrySet()) {
            while (!ready(port(scene, second.getKey()))) {
                if (!second.getValue().isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "The second process of " + second.getKey() + " does not come up; its log says why");
                }
                Thread.sleep(200);
            }
        }
    }

    private static boolean ready(int port) throws InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
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
