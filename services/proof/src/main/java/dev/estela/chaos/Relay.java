package dev.estela.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.random.RandomGenerator;

/** What the relay from the outboxes to Kafka can lose: its slot, its position, its publication. */
final class Relay {
    /** What a slot may hold back in these runs, so that it can be lost within seconds. */
    static final String MOST_WAL = "256MB";

    private static final int SEGMENTS = 24;
    private static final int TRIES = 100;
    private static final String SLOT = "estela_outbox";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Relay() {}

    static String dropSlot(Scene scene, RandomGenerator random) throws Exception {
        for (int tries = 0; ; tries++) {
            try {
                scene.execute("select pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = '"
                        + SLOT + "' and active");
                scene.execute("select pg_drop_replication_slot('" + SLOT + "')");
                return SLOT;
            } catch (SQLException e) {
                if (tries == TRIES) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }

    static String loseOffsets(Scene scene, RandomGenerator random) throws Exception {
        tell(scene, "PUT", "stop");
        tell(scene, "DELETE", "offsets");
        tell(scene, "PUT", "resume");
        return "the connector's offsets";
    }

    static String loseBoth(Scene scene, RandomGenerator random) throws Exception {
        return loseOffsets(scene, random) + " and " + dropSlot(scene, random);
    }

    static String dropPublication(Scene scene, RandomGenerator random) throws Exception {
        scene.execute("drop publication estela_outbox");
        return "the publication";
    }

    /** The connector stands still, the log grows past what a slot may hold, and PostgreSQL gives the slot up. */
    static String invalidateSlot(Scene scene, RandomGenerator random) throws Exception {
        Crashes.frozen(scene, List.of("connect"), () -> {
            scene.execute("select pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = '" + SLOT
                    + "' and active");
            for (int segment = 0; segment < SEGMENTS; segment++) {
                scene.execute("select pg_logical_emit_message(false, 'chaos', 'x'), pg_switch_wal()");
            }
            scene.execute("checkpoint");
            requireLost(scene);
        });
        return SLOT;
    }

    private static void requireLost(Scene scene) throws IOException, SQLException {
        List<List<String>> slot =
                scene.query("select wal_status from pg_replication_slots where slot_name = '" + SLOT + "'");
        if (!slot.isEmpty() && !slot.getFirst().getFirst().equals("lost")) {
            throw new IllegalStateException("The slot has survived: " + slot);
        }
    }

    /** Kafka Connect refuses while it is busy with something else. */
    private static void tell(Scene scene, String method, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + (scene.stack().port() + 4) + "/connectors/estela-outbox/" + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        for (int tries = 0; tries < TRIES; tries++) {
            if (HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 300) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("Kafka Connect does not take " + method + " " + path);
    }
}
