package dev.estela.local.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Makes the topics that are missing and brings the settings of the others up to date. It never changes a number of partitions:
 * that would send later events of an aggregate to another partition than earlier ones.
 */
public final class TopicCreator {
    private final String bootstrap;

    public TopicCreator(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    public void create(List<TopicList.Topic> topics) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            List<String> made = createMissing(admin, topics);
            Set<String> present = new HashSet<>();
            topics.forEach(topic -> present.add(topic.name()));
            made.forEach(present::remove);
            admin.incrementalAlterConfigs(changes(topics, present)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics could not be made", e.getCause());
        }
    }

    /** @return the names of those that were missing */
    static List<String> createMissing(Admin admin, List<TopicList.Topic> topics)
            throws InterruptedException, ExecutionException {
        Set<String> present = admin.listTopics().names().get();
        List<NewTopic> missing = topics.stream()
                .filter(topic -> !present.contains(topic.name()))
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                .toList();
        if (!missing.isEmpty()) {
            admin.createTopics(missing).all().get();
        }
        return missing.stream().map(NewTopic::name).toList();
    }

    private static Map<ConfigResource, Collection<AlterConfigOp>> changes(
            List<TopicList.Topic> topics, Set<String> present) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (TopicList.Topic topic : topics) {
            if (present.contains(topic.name())) {
                changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), settings(topic));
            }
        }
        return changes;
    }

    private static List<AlterConfigOp> settings(TopicList.Topic topic) {
        return topic.settings().entrySet().stream()
                .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                .collect(Collectors.toList());
    }
}
