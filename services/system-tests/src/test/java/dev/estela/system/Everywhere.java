package dev.estela.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Looks for a word in all that an installation keeps: every table, every topic, every log. */
final class Everywhere implements AutoCloseable {
    private final Path logs;
    private final Connection database;
    private final Map<String, Object> broker;

    Everywhere(Installation estela) {
        this.logs = estela.home().resolve("logs");
        this.broker = Map.of("bootstrap.servers", estela.kafka());
        try {
            this.database = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + estela.postgresPort() + "/estela",
                    "postgres",
                    estela.api().credential("database.password"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code schema.table} of every row that names it, as text or as bytes. */
    Set<String> tables(String word) {
        String hex = hex(word.toLowerCase(Locale.ROOT));
        Set<String> found = new TreeSet<>();
        for (String table : column("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema') order by 1""")) {
            if (!column(
                            "select 1 from %s t where position('%s' in lower(t::text)) > 0 or position('%s' in t::text) > 0 limit 1"
                                    .formatted(table, word.toLowerCase(Locale.ROOT), hex))
                    .isEmpty()) {
                found.add(table);
            }
        }
        return found;
    }

    /** Every topic in which a record names it. */
    Set<String> topics(String word) {
        return records().stream()
                .filter(record -> names(record.key(), word) || names(record.value(), word))
                .map(ConsumerRecord::topic)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every log file with a line that names it. */
    Set<String> logs(String word) throws IOException {
        try (Stream<Path> files = Files.walk(logs)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> names(read(file), word))
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Tells once more, in their order and as something nobody has heard of yet, what these topics hold. */
    void replay(Collection<String> topics) {
        try (var producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ConsumerRecord<byte[], byte[]> record : records()) {
                if (topics.contains(record.topic())) {
                    producer.send(new ProducerRecord<>(
                            record.topic(),
                            record.partition(),
                            null,
                            record.key(),
                            record.value(),
                            underAnotherId(record.headers())));
                }
            }
        }
    }

    private static Headers underAnotherId(Headers headers) {
        if (headers.lastHeader("ce_id") != null) {
            headers.remove("ce_id").add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        }
        return headers;
    }

    /** What the broker does within a day, now: every topic that is compacted is. */
    void compact() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(broker);
                var producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String topic : compacted(admin)) {
                admin.incrementalAlterConfigs(Map.of(
                                new ConfigResource(ConfigResource.Type.TOPIC, topic),
                                List.of(
                                        set("segment.ms", "100"),
                                        set("max.compaction.lag.ms", "100"),
                                        set("min.cleanable.dirty.ratio", "0"))))
                        .all()
                        .get();
            }
            Thread.sleep(500);
            // A segment is closed by the record that follows it.
            for (String topic : compacted(admin)) {
                for (var partition : producer.partitionsFor(topic)) {
                    producer.send(new ProducerRecord<>(
                            topic, partition.partition(), "nobody".getBytes(StandardCharsets.UTF_8), null));
                }
            }
        }
    }

    private static List<String> compacted(Admin admin) throws ExecutionException, InterruptedException {
        List<ConfigResource> topics = admin.listTopics().names().get().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        return admin.describeConfigs(topics).all().get().entrySet().stream()
                .filter(topic -> topic.getValue().get("cleanup.policy").value().contains("compact"))
                .map(topic -> topic.getKey().name())
                .filter(name -> name.startsWith("estela."))
                .toList();
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    /** All there is, each partition in its order. */
    private List<ConsumerRecord<byte[], byte[]>> records() {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(info -> !info.topic().startsWith("__"))
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    private List<String> column(String sql) {
        try (Statement statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static boolean names(byte[] bytes, String word) {
        return bytes != null
                && new String(bytes, StandardCharsets.UTF_8)
                        .toLowerCase(Locale.ROOT)
                        .contains(word.toLowerCase(Locale.ROOT));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
