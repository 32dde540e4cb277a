package dev.estela.chassis.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Leads {@code /api/<service>/dead-letters} to the one resource of the chassis, before a service's own {@code /api/<service>/{id}} can take it for an id. */
@ApplicationScoped
public class DeadLetterPath {
    private final String outside;

    DeadLetterPath(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.outside = "/api/" + service + DeadLetterResource.PATH;
    }

    @ServerRequestFilter(preMatching = true)
    public void lead(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String path = uri.getRequestUri().getRawPath();
        if (path.equals(outside) || path.startsWith(outside + "/")) {
            request.setRequestUri(uri.getRequestUriBuilder()
                    .replacePath(path.substring(outside.length() - DeadLetterResource.PATH.length()))
                    .build());
        }
    }
}
