package dev.estela.console.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Who may sign in. */
@Path("/console/api/accounts")
@RolesAllowed(Role.ACCOUNTS)
class AccountResource {
    private final AccountService accounts;

    AccountResource(AccountService accounts) {
        this.accounts = accounts;
    }

    @GET
    public Uni<Accounts> list() {
        return accounts.all().map(Accounts::new);
    }

    @GET
    @Path("{id}")
    public Uni<Account> get(@RestPath String id) {
        return accounts.get(id);
    }

    @PUT
    @Path("{id}")
    public Uni<Account> put(
            @RestPath @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{0,99}") String id,
            @Valid @NotNull AccountChange change) {
        return accounts.put(id, change);
    }

    /** Everybody: an installation has as many as fit on a page. */
    record Accounts(List<Account> items) {}
}
