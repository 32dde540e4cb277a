package dev.estela.tickets.assignment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An agent, whether they are there and what they have to do. */
public record AgentView(
        @JsonUnwrapped Agent agent,
        Presence presence,
        long load,
        @Nullable Instant lastAssignedAt) {}
