package dev.estela.console.session;

import dev.estela.chassis.background.Background;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.http.ProblemException;
import dev.estela.console.account.Account;
import dev.estela.console.account.AccountRepository;
import dev.estela.console.account.PasswordService;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signs people in and out. No connection to the database is held while a password is compared. */
@ApplicationScoped
class SessionService {
    private static final Duration SWEEP = Duration.ofMinutes(10);

    private final SessionRepository sessions;
    private final AccountRepository accounts;
    private final PasswordService passwords;
    private final SessionConfig config;
    private final Background background;

    SessionService(
            SessionRepository sessions,
            AccountRepository accounts,
            PasswordService passwords,
            SessionConfig config,
            Background background) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.config = config;
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        background.every(
                "Sweeping sessions", SWEEP, () -> Panache.withTransaction(() -> sessions.sweep(config.idle())));
    }

    /** Nobody learns whether it was the name or the password that was wrong. */
    Uni<SessionKey> signIn(String user, String password) {
        return Panache.withSession(() -> accounts.kept(user)).chain(kept -> {
            if (kept == null) {
                return passwords.matchesNobody(password).chain(() -> refused());
            }
            if (kept.lockedFor() > 0) {
                throw locked(kept.lockedFor());
            }
            return passwords.matches(password, kept.hash()).chain(right -> right ? begin(kept.id()) : wrong(kept.id()));
        });
    }

    private Uni<SessionKey> begin(String account) {
        SessionKey key = SessionKey.random();
        return Panache.withTransaction(() ->
                        accounts.succeeded(account).chain(() -> sessions.begin(key.hash(), account, config.longest())))
                .replaceWith(key);
    }

    private Uni<SessionKey> wrong(String account) {
        return Panache.withTransaction(() -> accounts.failed(account)).chain(() -> refused());
    }

    private static Uni<SessionKey> refused() {
        return Uni.createFrom()
                .failure(Problem.of(401, "wrong-credentials", "Name or password is wrong", null)
                        .exception());
    }

    private static ProblemException locked(int seconds) {
        return Problem.of(429, "locked", "Too many wrong passwords", "Try again in " + seconds + " s")
                .with("retryAfter", seconds)
                .exception();
    }

    Uni<@Nullable Account> find(SessionKey key) {
        return Panache.withSession(() -> sessions.find(key.hash(), config.idle()));
    }

    Uni<Void> seen(SessionKey key) {
        return Panache.withTransaction(() -> sessions.seen(key.hash()));
    }

    Uni<Void> signOut(SessionKey key) {
        return Panache.withTransaction(() -> sessions.end(key.hash()));
    }

    /** Everywhere else they are signed out. */
    Uni<Void> changePassword(SessionKey key, String account, String current, String next) {
        PasswordService.check("/next", next, account);
        if (next.equals(current)) {
            throw Problem.invalid(List.of(new FieldError("/next", "must not be the one you have")));
        }
        return Panache.withSession(() -> accounts.kept(account))
                .chain(kept -> kept == null ? Uni.createFrom().item(false) : passwords.matches(current, kept.hash()))
                .invoke(right -> {
                    if (!right) {
                        throw Problem.invalid(List.of(new FieldError("/current", "is not your password")));
                    }
                })
                .chain(() -> passwords.hash(next))
                .chain(hash -> Panache.withTransaction(() ->
                        accounts.password(account, hash, false).chain(() -> sessions.endOthers(account, key.hash()))));
    }

    Uni<Void> prefer(String account, String language, String zone) {
        return Panache.withTransaction(() -> accounts.prefer(account, language, zone));
    }
}
