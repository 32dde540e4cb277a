package dev.estela.stack;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What consumer groups have not read yet. */
public final class Lag implements AutoCloseable {
    private final Admin admin;
    private final Collection<String> groups;

    public Lag(Stack stack, Collection<String> groups) {
        this.admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()));
        this.groups = groups;
    }

    /** @return records, over all groups and topics */
    public long records() throws InterruptedException, ExecutionException {
        long lag = 0;
        for (String group : groups) {
            var read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            read.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
            for (var end : admin.listOffsets(asked).all().get().entrySet()) {
                lag += end.getValue().offset() - read.get(end.getKey()).offset();
            }
        }
        return lag;
    }

    @Override
    public void close() {
        admin.close();
    }
}
