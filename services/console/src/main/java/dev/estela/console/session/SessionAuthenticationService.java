package dev.estela.console.session;

import dev.estela.console.account.Account;
import dev.estela.console.account.Role;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows people by their cookie. Whoever still has to change the password may do nothing else. */
@ApplicationScoped
class SessionAuthenticationService implements HttpAuthenticationMechanism {
    private final SessionService sessions;

    SessionAuthenticationService(SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        Cookie cookie = context.request().getCookie(SessionKey.COOKIE);
        if (cookie == null || !context.normalizedPath().startsWith(SessionKey.PATH + "/")) {
            return Uni.createFrom().nullItem();
        }
        SessionKey key = new SessionKey(cookie.getValue());
        return sessions.find(key)
                .call(account -> account == null ? Uni.createFrom().voidItem() : sessions.seen(key))
                .map(account -> account == null ? null : identity(account, key));
    }

    private static SecurityIdentity identity(Account account, SessionKey key) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.id()))
                .addAttribute(Signed.ATTRIBUTE, new Signed(account, key));
        if (!account.mustChange()) {
            identity.addRole(Signed.IN).addRoles(Role.scopes(account.roles()));
        }
        return identity.build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401));
    }
}
