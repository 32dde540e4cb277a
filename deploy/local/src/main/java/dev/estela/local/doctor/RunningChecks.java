package dev.estela.local.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.estela.local.connect.ConnectClient;
import dev.estela.local.kafka.TopicList;
import dev.estela.local.postgres.Database;
import dev.estela.local.postgres.SlotWatchdog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/** What can be said about an installation that runs. */
final class RunningChecks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RESTART = "./estela down, then ./estela up; if it stays so, read ./estela logs ";

    private final Patient patient;
    private final Database database;

    RunningChecks(Patient patient) {
        this.patient = patient;
        this.database = new Database(patient.settings().ports().postgres(), patient.credential("database.password"));
    }

    Finding database() throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version'), pg_size_pretty(pg_database_size(current_database())),"
                                + " (select count(*) from pg_stat_activity where backend_type = 'client backend')")) {
            row.next();
            return Finding.well(
                    "Database",
                    "PostgreSQL %s, %s, %d connections".formatted(row.getString(1), row.getString(2), row.getInt(3)));
        }
    }

    Finding kafka() throws Exception {
        TopicList wanted = TopicList.read(patient.settings().deploy().resolve("topics.yaml"));
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", "127.0.0.1:" + patient.settings().ports().kafka(),
                "default.api.timeout.ms", "10000",
                "request.timeout.ms", "8000"))) {
            Set<String> present = admin.listTopics().names().get(15, TimeUnit.SECONDS);
            List<String> missing = wanted.topics().stream()
                    .map(TopicList.Entry::name)
                    .filter(name -> !present.contains(name))
                    .toList();
            return missing.isEmpty()
                    ? Finding.well("Kafka", wanted.topics().size() + " topics")
                    : Finding.ill("Kafka", "topics are missing: " + String.join(", ", missing), RESTART + "launcher");
        }
    }

    Finding slot() throws Exception {
        Optional<SlotWatchdog.Slot> slot = SlotWatchdog.read(database);
        if (slot.isEmpty() || slot.get().lost()) {
            return Finding.ill(
                    "Replication slot",
                    slot.isEmpty() ? "missing" : "lost",
                    "the launcher makes a new one within seconds and sends the kept outbox rows again; if it does not, "
                            + RESTART + "launcher");
        }
        String found = "%s, %d kB not yet confirmed"
                .formatted(slot.get().status(), slot.get().behind() >> 10);
        return slot.get().active()
                ? Finding.well("Replication slot", found)
                : Finding.ill("Replication slot", found + ", and nobody reads it", RESTART + "launcher");
    }

    Finding connector() throws Exception {
        try (ConnectClient client = new ConnectClient(patient.settings().ports().connect(), "estela-outbox")) {
            ConnectClient.Status status = client.status();
            return status.running()
                    ? Finding.well("Connector", "runs")
                    : Finding.ill(
                            "Connector",
                            String.join(", ", status.states()) + " " + status.reason(),
                            "the launcher restarts it; if it stays so, mend the reason named or " + RESTART
                                    + "launcher");
        }
    }

    Finding mail() throws IOException {
        int port = patient.settings().ports().smtp();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 3_000);
            socket.setSoTimeout(5_000);
            String greeting = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return greeting != null && greeting.startsWith("220")
                    ? Finding.well("Mail", "the mailbox listens on port " + port)
                    : Finding.ill("Mail", "port " + port + " greets with: " + greeting, RESTART + "launcher");
        }
    }

    Finding services() throws Exception {
        HttpResponse<String> answer = get("/q/health/ready");
        JsonNode states = JSON.readTree(answer.body()).path("services");
        List<String> down = states.properties().stream()
                .filter(entry -> !entry.getValue().asText().equals("UP"))
                .map(Map.Entry::getKey)
                .toList();
        return down.isEmpty()
                ? Finding.well("Services", states.size() + " ready")
                : Finding.ill(
                        "Services",
                        "not ready: " + String.join(", ", down),
                        "they are restarted when they crash; the reason is in ./estela logs " + down.getFirst());
    }

    Finding deadLetters() throws Exception {
        HttpResponse<String> answer = get("/api/dead-letters?limit=1");
        if (answer.statusCode() != 200) {
            return Finding.ill("Dead letters", "the edge answers " + answer.statusCode(), RESTART + "launcher");
        }
        boolean none = JSON.readTree(answer.body()).path("items").isEmpty();
        return none
                ? Finding.well("Dead letters", "none")
                : Finding.ill(
                        "Dead letters",
                        "there are events no service could handle",
                        "read GET /api/dead-letters, mend the cause, POST …/{id}/redrive");
    }

    Finding simulatedClock() throws Exception {
        HttpResponse<String> answer = get("/api/simulation/clock");
        return answer.statusCode() == 200
                ? Finding.well(
                        "Business clock",
                        "simulated, " + JSON.readTree(answer.body()).path("now").asText())
                : Finding.well("Business clock", "real");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:" + patient.settings().ports().edge() + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + patient.credential("admin.api-key"))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
