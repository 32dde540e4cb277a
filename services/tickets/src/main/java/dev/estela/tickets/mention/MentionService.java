package dev.estela.tickets.mention;

import dev.estela.tickets.assignment.AgentService;
import dev.estela.tickets.follow.FollowService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Calls the agents a note names. The caller has opened the transaction. */
@ApplicationScoped
public class MentionService {
    private final AgentService agents;
    private final FollowService followers;
    private final MentionRepository mentions;

    MentionService(AgentService agents, FollowService followers, MentionRepository mentions) {
        this.agents = agents;
        this.followers = followers;
        this.mentions = mentions;
    }

    /** Those there are, who may see the store; not whoever wrote it. They follow the ticket from then on. */
    public Uni<Void> call(UUID ticket, String store, UUID note, String text, String by, Instant at) {
        Set<String> names = Called.names(text);
        return names.isEmpty()
                ? Uni.createFrom().voidItem()
                : agents.among(names, store, by)
                        .chain(called -> called.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : mentions.add(note, ticket, called, at).chain(() -> followers.call(ticket, called)));
    }
}
