package dev.estela.local.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Services behind HTTP, with an outbox whose rows reach Kafka as late as possible: when the marker is asked for. */
class FakeWorld implements Topics, Passage, AutoCloseable {
    static final String KEY = "secret";

    final List<String> diary = Collections.synchronizedList(new ArrayList<>());
    final List<Row> outbox = new ArrayList<>();
    private final Map<String, List<String>> topics = new HashMap<>();
    private final List<FakeService> services = new ArrayList<>();
    Consumer<FakeService> afterAnswer = service -> {};
    Runnable afterPassage = () -> {};
    boolean connectorDown;
    int passages;

    record Row(String topic, String event) {}

    FakeService service(String name) throws IOException {
        FakeService service = new FakeService(name, this);
        services.add(service);
        return service;
    }

    synchronized List<String> topic(String name) {
        return topics.computeIfAbsent(name, topic -> new ArrayList<>());
    }

    void afterAnswer(FakeService service) {
        afterAnswer.accept(service);
    }

    @Override
    public synchronized Map<String, Long> ends(Set<String> names) {
        Map<String, Long> ends = new HashMap<>();
        names.forEach(name -> ends.put(name, (long) topic(name).size()));
        return ends;
    }

    @Override
    public synchronized boolean clear(Duration patience) {
        passages++;
        if (connectorDown) {
            return false;
        }
        outbox.forEach(row -> topic(row.topic()).add(row.event()));
        outbox.clear();
        afterPassage.run();
        return true;
    }

    Rest rest(Duration patience) {
        return new Rest(http(), this, this, patience);
    }

    SimulationClock clock(Path file, Duration resolution, Duration patience) {
        SimulationSettings settings = new SimulationSettings(null, null, List.of(), KEY, file, resolution, patience);
        return new SimulationClock(settings, () -> new Movement(http(), rest(patience), patience, () -> {}));
    }

    private HttpServices http() {
        return new HttpServices(services.stream().map(FakeService::address).toList(), KEY);
    }

    @Override
    public void close() {
        services.forEach(FakeService::close);
    }
}
