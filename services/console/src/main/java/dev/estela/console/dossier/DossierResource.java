package dev.estela.console.dossier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chassis.http.RateLimited;
import dev.estela.console.account.Role;
import dev.estela.console.session.Signed;
import dev.estela.console.token.TokenSigner;
import io.quarkus.logging.Log;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Everything the services know of a person, as articles 15 and 20 GDPR ask for: one document, for the person. */
@Path("/console/api/dossiers/{id}")
@RolesAllowed(Role.EXPORT)
class DossierResource {
    private final DossierService dossiers;
    private final TokenSigner tokens;
    private final SecurityIdentity identity;

    DossierResource(DossierService dossiers, TokenSigner tokens, SecurityIdentity identity) {
        this.dossiers = dossiers;
        this.tokens = tokens;
        this.identity = identity;
    }

    /** The id is a person's or any of their customer ids. */
    @GET
    @RateLimited(permits = 30, seconds = 60)
    public Uni<RestResponse<ObjectNode>> get(@RestPath String id) {
        var account = Signed.of(identity).account();
        Log.infof("%s exports everything about customer %s", account.id(), id.replaceAll("\\s", " "));
        return dossiers.of(id, account.id(), tokens.token(account))
                .map(dossier -> RestResponse.ResponseBuilder.ok(dossier)
                        .header("Content-Disposition", "attachment; filename=\"personal-data.json\"")
                        .header("Cache-Control", "no-store")
                        .build());
    }
}
