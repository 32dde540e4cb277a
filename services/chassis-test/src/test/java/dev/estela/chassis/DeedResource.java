package dev.estela.chassis;

import dev.estela.chassis.http.Problem;
import dev.estela.chassis.http.RateLimited;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/chassis")
class DeedResource {
    @GET
    @Path("{id}")
    @RolesAllowed("read")
    public Uni<String> get(@RestPath String id) {
        throw Problem.notFound("deed", id);
    }

    @POST
    @RolesAllowed("orders:publish")
    public Uni<String> post(@Valid Body body) {
        return Uni.createFrom().item(body.name());
    }

    @GET
    @Path("public")
    @PermitAll
    @RateLimited(permits = 3, seconds = 60)
    public Uni<String> open() {
        return Uni.createFrom().item("open");
    }

    @GET
    @Path("forgotten")
    public Uni<String> unannotated() {
        return Uni.createFrom().item("never");
    }

    record Body(@NotBlank String name) {}
}
