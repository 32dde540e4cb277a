package dev.estela.local.kafka;

import dev.estela.local.Progress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** Makes a topic again that somebody has deleted. The services fill those they write to; what came from outside and nobody had read is lost, and is named. */
public final class TopicWatchdog implements AutoCloseable {
    private final Admin admin;
    private final List<TopicList.Topic> topics;
    private final Progress progress;

    public TopicWatchdog(String bootstrap, List<TopicList.Topic> topics, Progress progress) {
        this.admin = Admin.create(
                Map.of("bootstrap.servers", bootstrap, "default.api.timeout.ms", "8000", "request.timeout.ms", "5000"));
        this.topics = topics;
        this.progress = progress;
    }

    /** One look; called every few seconds. */
    public void look() throws InterruptedException, ExecutionException {
        for (String name : TopicCreator.createMissing(admin, topics)) {
            progress.say(
                    "the topic %s was missing: it is made again, and filled with what the outboxes still hold", name);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
