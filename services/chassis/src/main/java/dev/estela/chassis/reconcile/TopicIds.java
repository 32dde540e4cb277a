package dev.estela.chassis.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The ids by which Kafka tells topics of the same name apart: one that was deleted and made anew has another. */
final class TopicIds implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final Admin admin;

    TopicIds(Map<String, Object> broker) {
        this.admin = Admin.create(broker);
    }

    /** The ids of those that exist. */
    Map<String, String> of(Collection<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, String> ids = new HashMap<>();
        for (var topic : admin.describeTopics(topics).topicNameValues().entrySet()) {
            try {
                ids.put(
                        topic.getKey(),
                        topic.getValue()
                                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                                .topicId()
                                .toString());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return ids;
    }

    @Override
    public void close() {
        admin.close();
    }
}
