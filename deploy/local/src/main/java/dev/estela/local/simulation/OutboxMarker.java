package dev.estela.local.simulation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a row into an outbox of its own and waits for it to come out of Kafka. The connector reads the log in the order of
 * commits, so every row committed earlier, by any service, has gone before it.
 */
class OutboxMarker implements Passage, AutoCloseable {
    static final String TOPIC = "estela.simulation";
    private static final Logger LOG = LoggerFactory.getLogger(OutboxMarker.class);
    /** Publishing inserts only, the connector never hears of the deletion: the table stays empty. */
    private static final String MARK = """
            insert into simulation.outbox (id, topic, aggregate_id, type, source, time, occurred_at, payload)
                values (?::uuid, 'estela.simulation', 'marker', 'dev.estela.simulation.marker.v1', '/local/simulation',
                        to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), now() at time zone 'utc', ?);
            delete from simulation.outbox""";

    private final DataSource database;
    private final KafkaConsumer<String, String> consumer;
    private final Thread reader = new Thread(this::read, "simulated-clock-markers");
    private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private Connection connection;
    private volatile boolean closed;

    OutboxMarker(DataSource database, String bootstrap) {
        this.database = database;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "client.id", "simulated-clock-markers"),
                new StringDeserializer(),
                new StringDeserializer());
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        consumer.position(partition);
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public boolean clear(Duration patience) throws InterruptedException {
        String id = UUID.randomUUID().toString();
        CompletableFuture<Void> arrival = new CompletableFuture<>();
        awaited.put(id, arrival);
        try {
            write(id);
            arrival.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException | SQLException e) {
            throw new NotAtRestException(List.of("the outbox marker could not be written: " + e.getMessage()));
        } finally {
            awaited.remove(id);
        }
    }

    private synchronized void write(String id) throws SQLException {
        if (connection == null || !connection.isValid(1)) {
            connection = database.getConnection();
        }
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setString(1, id);
            mark.setString(2, id);
            mark.executeUpdate();
        }
    }

    private void read() {
        while (!closed) {
            try {
                consumer.poll(Duration.ofSeconds(1)).forEach(this::arrived);
            } catch (WakeupException e) {
                LOG.debug("The reader of markers was woken up to end");
            } catch (RuntimeException e) {
                LOG.warn("Could not read markers, going on", e);
            }
        }
        consumer.close();
    }

    private void arrived(ConsumerRecord<String, String> marker) {
        CompletableFuture<Void> arrival = awaited.get(marker.value());
        if (arrival != null) {
            arrival.complete(null);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        consumer.wakeup();
        if (connection != null) {
            connection.close();
        }
    }
}
