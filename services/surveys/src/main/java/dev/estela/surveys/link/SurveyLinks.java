package dev.estela.surveys.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address a customer is sent to answer. */
@ApplicationScoped
public class SurveyLinks {
    static final String PURPOSE = "survey-answer";

    private final LinkSigner signer;
    private final String base;

    SurveyLinks(
            @ConfigProperty(name = "estela.surveys.secret") String secret,
            @ConfigProperty(name = "estela.public-url") String publicUrl) {
        this.signer = new LinkSigner(secret, PURPOSE);
        this.base = publicUrl.replaceAll("/+$", "") + "/s/";
    }

    public String link(UUID invitationId, Instant expiresAt) {
        return base + signer.sign(invitationId, expiresAt);
    }

    public LinkToken read(String token) {
        return signer.read(token);
    }
}
