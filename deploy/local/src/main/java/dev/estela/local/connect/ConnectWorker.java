package dev.estela.local.connect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;

/** A Kafka Connect worker inside this process. */
public final class ConnectWorker implements AutoCloseable {
    private final Connect<DistributedHerder> connect;

    private ConnectWorker(Connect<DistributedHerder> connect) {
        this.connect = connect;
    }

    public static ConnectWorker start(String bootstrap, int restPort) {
        return new ConnectWorker(new ConnectDistributed().startConnect(settings(bootstrap, restPort)));
    }

    @Override
    public void close() {
        connect.stop();
        connect.awaitStop();
    }

    private static Map<String, String> settings(String bootstrap, int restPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrap);
        // A group of its own at every start: nobody waits for a worker that a crash has taken. All state is in the
        // topics.
        settings.put("group.id", "estela-connect-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
        settings.put("listeners", "http://127.0.0.1:" + restPort);
        for (String converter : List.of("key", "value", "header")) {
            settings.put(converter + ".converter", "org.apache.kafka.connect.storage.StringConverter");
        }
        for (String store : List.of("config", "offset", "status")) {
            settings.put(store + ".storage.topic", "_connect-" + store);
            settings.put(store + ".storage.replication.factor", "1");
        }
        settings.put("offset.storage.partitions", "1");
        settings.put("status.storage.partitions", "1");
        settings.put("offset.flush.interval.ms", "1000");
        // No plugin.path: what is on the class path is found by its service entries; an empty one would be an error.
        settings.put("plugin.discovery", "service_load");
        settings.put("topic.creation.enable", "false");
        settings.put("connector.client.config.override.policy", "All");
        settings.put("scheduled.rebalance.max.delay.ms", "0");
        settings.put("rebalance.timeout.ms", "10000");
        settings.put("task.shutdown.graceful.timeout.ms", "3000");
        return settings;
    }
}
