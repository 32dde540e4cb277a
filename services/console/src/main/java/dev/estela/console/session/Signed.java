package dev.estela.console.session;

import dev.estela.console.account.Account;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Objects;

/** Who has signed in, and by which session. */
public record Signed(Account account, SessionKey key) {
    /** The role of everybody who has signed in with a password of their own. No api key has it. */
    public static final String IN = "signed-in";

    static final String ATTRIBUTE = "signed";

    public static Signed of(SecurityIdentity identity) {
        return Objects.requireNonNull(identity.getAttribute(ATTRIBUTE));
    }
}
