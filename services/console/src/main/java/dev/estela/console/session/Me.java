package dev.estela.console.session;

import dev.estela.console.account.Account;
import dev.estela.console.account.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Who has signed in.
 *
 * @param scopes what they may do
 * @param mustChangePassword whether nothing else is possible before
 * @param now what the business clock says: it may be a simulated one
 */
record Me(
        String id,
        String name,
        List<Role> roles,
        Set<String> scopes,
        List<String> stores,
        String language,
        String zone,
        boolean mustChangePassword,
        Instant now) {
    static Me of(Account account, Instant now) {
        return new Me(
                account.id(),
                account.name(),
                account.roles(),
                Role.scopes(account.roles()),
                account.stores(),
                account.language(),
                account.zone(),
                account.mustChange(),
                now);
    }
}
