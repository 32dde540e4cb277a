package dev.estela.console.account;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class AccountRepository {
    private static final String COLUMNS =
            "id, name, roles, stores, language, zone, must_change as \"mustChange\", active, version";
    private static final String LIST =
            "select cast(to_jsonb(a) as text) from (select " + COLUMNS + " from account%s order by id limit 1000) a";
    private static final String KEPT = """
            select cast(to_jsonb(a) as text) from (select id, password_hash as hash,
                cast(ceil(greatest(0, extract(epoch from locked_until - now()))) as integer) as "lockedFor" from account where id = ?1 and active) a
            """;
    private static final String INSERT = """
            insert into account (id, name, roles, stores, language, zone, active, password_hash)
            select ?1, r.name, r.roles, r.stores, r.language, r.zone, r.active, ?3
            from jsonb_to_record(cast(cast(?2 as text) as jsonb)) as r(name text, roles text[], stores text[], language text, zone text, active boolean)
            on conflict do nothing
            """;
    private static final String UPDATE = """
            update account a set name = r.name, roles = r.roles, stores = r.stores, language = r.language, zone = r.zone, active = r.active,
                version = a.version + 1, changed_at = now()
            from jsonb_to_record(cast(cast(?2 as text) as jsonb)) as r(name text, roles text[], stores text[], language text, zone text, active boolean)
            where a.id = ?1
            """;
    private static final String PASSWORD = """
            update account set password_hash = ?2, must_change = ?3, failures = 0, locked_until = null, version = version + 1, changed_at = now()
            where id = ?1
            """;
    /** From the fifth wrong password on the next try waits: half a minute, then twice as long each time, a quarter of an hour at most. */
    private static final String FAILED = """
            update account set failures = failures + 1,
                locked_until = case when failures >= 4 then now() + least(interval '15 minutes', interval '30 seconds' * power(2, least(failures, 20) - 4)) end
            where id = ?1
            """;

    private final Sql sql;
    private final Json json;

    AccountRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** Everybody: an installation has as many as fit on a page. */
    public Uni<List<Account>> all() {
        return sql.list(LIST.formatted(""), this::account);
    }

    public Uni<@Nullable Account> find(String id) {
        return sql.list(LIST.formatted(" where id = ?1"), this::account, id)
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    Uni<Boolean> noAdmin() {
        return sql.list("select 1 from account where active and 'admin' = any(roles) limit 1", row -> 1)
                .map(List::isEmpty);
    }

    public Uni<@Nullable Kept> kept(String id) {
        return sql.list(KEPT, row -> json.read((String) row[0], Kept.class), id)
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    Uni<Boolean> insert(String id, AccountChange account, String hash) {
        return sql.execute(INSERT, id, json.write(account), hash).map(rows -> rows == 1);
    }

    Uni<Boolean> update(String id, AccountChange account) {
        return sql.execute(UPDATE, id, json.write(account)).map(rows -> rows == 1);
    }

    public Uni<Void> password(String id, String hash, boolean mustChange) {
        return sql.execute(PASSWORD, id, hash, mustChange).replaceWithVoid();
    }

    public Uni<Void> prefer(String id, String language, String zone) {
        return sql.execute(
                        "update account set language = ?2, zone = ?3, version = version + 1 where id = ?1",
                        id,
                        language,
                        zone)
                .replaceWithVoid();
    }

    public Uni<Void> failed(String id) {
        return sql.execute(FAILED, id).replaceWithVoid();
    }

    public Uni<Void> succeeded(String id) {
        return sql.execute("update account set failures = 0, locked_until = null where id = ?1 and failures > 0", id)
                .replaceWithVoid();
    }

    Uni<Long> otherAdmins(String id) {
        return sql.list(
                        "select count(*) from account where active and 'admin' = any(roles) and id <> ?1",
                        row -> ((Number) row[0]).longValue(),
                        id)
                .map(List::getFirst);
    }

    Uni<Void> signOut(String id) {
        return sql.execute("delete from session where account_id = ?1", id).replaceWithVoid();
    }

    private Account account(Object[] row) {
        return json.read((String) row[0], Account.class);
    }

    /**
     * What a password is compared with.
     *
     * @param lockedFor seconds until the next try is allowed
     */
    public record Kept(String id, String hash, int lockedFor) {}
}
