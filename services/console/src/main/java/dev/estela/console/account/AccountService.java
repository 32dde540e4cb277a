package dev.estela.console.account;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says who may sign in. Whoever is changed signs in again: what they were allowed no longer holds. */
@ApplicationScoped
class AccountService {
    private final AccountRepository accounts;
    private final PasswordService passwords;

    AccountService(AccountRepository accounts, PasswordService passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    Uni<List<Account>> all() {
        return Panache.withSession(accounts::all);
    }

    Uni<Account> get(String id) {
        return Panache.withSession(() -> found(id));
    }

    Uni<Account> put(String id, AccountChange change) {
        return hashed(id, change.password())
                .chain(hash -> Panache.withTransaction(() -> guardLastAdmin(id, change)
                        .chain(() -> accounts.update(id, change))
                        .chain(known -> known ? again(id, hash) : create(id, change, hash))
                        .chain(() -> found(id))));
    }

    private Uni<String> hashed(String id, @Nullable String password) {
        if (password == null) {
            return Uni.createFrom().nullItem();
        }
        PasswordService.check("/password", password, id);
        return passwords.hash(password);
    }

    private Uni<Void> again(String id, @Nullable String hash) {
        Uni<Void> signedOut = accounts.signOut(id);
        return hash == null ? signedOut : signedOut.chain(() -> accounts.password(id, hash, true));
    }

    private Uni<Void> create(String id, AccountChange change, @Nullable String hash) {
        if (hash == null) {
            throw Problem.invalid(List.of(new FieldError("/password", "must be given for a new account")));
        }
        return accounts.insert(id, change, hash).replaceWithVoid();
    }

    /** Somebody must be able to let others in. */
    private Uni<Void> guardLastAdmin(String id, AccountChange change) {
        if (change.active() && change.roles().contains(Role.ADMIN)) {
            return Uni.createFrom().voidItem();
        }
        return Panache.withTransaction(() -> accounts.find(id))
                .chain(known -> known == null || !known.roles().contains(Role.ADMIN)
                        ? Uni.createFrom().item(1L)
                        : accounts.otherAdmins(id))
                .invoke(others -> {
                    if (others == 0) {
                        throw Problem.of(422, "last-admin", "Somebody must stay administrator", null)
                                .exception();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Account> found(String id) {
        return accounts.find(id).onItem().ifNull().failWith(() -> Problem.notFound("account", id));
    }
}
