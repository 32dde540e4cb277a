package dev.estela.chaos;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.estela.chaos.Fact.Inbound;
import dev.estela.stack.Api;
import dev.estela.stack.Stack;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends until it hears yes, as a careful shop does: over HTTP in batches, or straight to the topic. */
final class Sender implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Api api;
    private final Ledger ledger;
    private final KafkaProducer<String, String> producer;

    Sender(Stack stack, Ledger ledger) throws IOException {
        this.api = new Api(stack);
        this.ledger = ledger;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", stack.kafka(),
                        "acks", "all",
                        "linger.ms", "5",
                        "max.block.ms", "10000",
                        "request.timeout.ms", "5000",
                        "delivery.timeout.ms", "15000"),
                new StringSerializer(),
                new StringSerializer());
    }

    void overHttp(Inbound inbound, List<Fact> facts) throws InterruptedException {
        ArrayNode batch = Api.JSON.createArrayNode();
        facts.forEach(fact -> batch.add(fact.event()));
        String body = batch.toString();
        untilAccepted(() -> api.accept(inbound.path, body));
        ledger.accepted(facts);
    }

    void overKafka(List<Fact> facts) throws InterruptedException {
        List<ProducerRecord<String, String>> records = facts.stream()
                .map(fact -> new ProducerRecord<>(
                        fact.inbound().topic, fact.key(), fact.event().toString()))
                .toList();
        untilAccepted(() -> send(records));
        ledger.accepted(facts);
    }

    /** What nobody can read, but must keep. */
    void poison(Inbound inbound, String id) throws InterruptedException {
        String nonsense = "{\"id\":\"" + id + "\", \"data\": {" + "not JSON";
        untilAccepted(() -> send(List.of(new ProducerRecord<>(inbound.topic, id, nonsense))));
        ledger.acceptedPoison(id);
    }

    private void send(List<ProducerRecord<String, String>> records) throws IOException, InterruptedException {
        try {
            List<Future<?>> answers = new ArrayList<>();
            records.forEach(record -> answers.add(producer.send(record)));
            for (Future<?> answer : answers) {
                answer.get();
            }
        } catch (ExecutionException | org.apache.kafka.common.KafkaException e) {
            throw new IOException(e);
        }
    }

    private void untilAccepted(Attempt attempt) throws InterruptedException {
        while (true) {
            try {
                attempt.make();
                return;
            } catch (IOException | Api.UnavailableException e) {
                ledger.turnedAway();
                Thread.sleep(PAUSE);
            }
        }
    }

    private interface Attempt {
        void make() throws IOException, InterruptedException;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
