package dev.estela.console.live;

import dev.estela.chassis.json.Json;
import dev.estela.console.session.Signed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** What changes while a page is open (server-sent events). It ends after a while: the browser comes again, and has to be somebody still. */
@Path("/console/api/live")
class LiveResource {
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final LiveService live;
    private final SecurityIdentity identity;
    private final Json json;

    LiveResource(LiveService live, SecurityIdentity identity, Json json) {
        this.live = live;
        this.identity = identity;
        this.json = json;
    }

    @GET
    @RolesAllowed(Signed.IN)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(Sse sse) {
        Multi<OutboundSseEvent> changes =
                live.changes(Signed.of(identity).account().stores()).map(change -> sse.newEvent(json.write(change)));
        Multi<OutboundSseEvent> beats = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("still here").build());
        return Multi.createBy().merging().streams(changes, beats).select().first(LONGEST);
    }
}
