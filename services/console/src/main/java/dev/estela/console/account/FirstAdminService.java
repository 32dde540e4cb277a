package dev.estela.console.account;

import dev.estela.chassis.background.Background;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the first administrator in, with a password that has to be changed. Where there is an administrator already, nothing happens. */
@ApplicationScoped
class FirstAdminService {
    private final AccountRepository accounts;
    private final PasswordService passwords;
    private final Background background;
    private final String user;
    private final Optional<String> password;

    FirstAdminService(
            AccountRepository accounts,
            PasswordService passwords,
            Background background,
            @ConfigProperty(name = "estela.console.first-admin.user") String user,
            @ConfigProperty(name = "estela.console.first-admin.password") Optional<String> password) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.background = background;
        this.user = user;
        this.password = password.filter(given -> !given.isBlank());
    }

    void start(@Observes StartupEvent event) {
        password.ifPresent(given -> background.run(() -> letIn(given)).join());
    }

    private Uni<Void> letIn(String given) {
        return Panache.withSession(accounts::noAdmin)
                .chain(nobody -> nobody ? create(given) : Uni.createFrom().voidItem());
    }

    private Uni<Void> create(String given) {
        var admin = new AccountChange(user, Set.of(Role.ADMIN), Set.of(), "en", "UTC", true, null);
        return passwords
                .hash(given)
                .chain(hash -> Panache.withTransaction(() -> accounts.insert(user, admin, hash)))
                .invoke(made -> Log.infof("The first administrator is %s", user))
                .replaceWithVoid();
    }
}
