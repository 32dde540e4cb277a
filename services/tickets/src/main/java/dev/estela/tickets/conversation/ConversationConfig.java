package dev.estela.tickets.conversation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How people talk to each other here. */
@ConfigMapping(prefix = "estela.tickets.conversation")
public interface ConversationConfig {
    /** How long an answer can be taken back before it leaves. */
    @WithDefault("10s")
    Duration undo();
}
