package dev.estela.console.session;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import dev.estela.console.account.Account;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SessionRepository {
    private static final String FIND = """
            select cast(to_jsonb(s) as text) from (
                select a.id, a.name, a.roles, a.stores, a.language, a.zone, a.must_change as "mustChange", a.active, a.version
                from session s join account a on a.id = s.account_id
                where s.hash = ?1 and s.expires_at > now() and s.seen_at > now() - make_interval(secs => ?2) and a.active) s
            """;
    private static final String BEGIN =
            "insert into session (hash, account_id, expires_at) values (?1, ?2, now() + make_interval(secs => ?3))";
    /** Once a minute is enough to know who has gone. */
    private static final String SEEN =
            "update session set seen_at = now() where hash = ?1 and seen_at < now() - interval '1 minute'";

    private static final String SWEEP =
            "delete from session where expires_at < now() or seen_at < now() - make_interval(secs => ?1)";

    private final Sql sql;
    private final Json json;

    SessionRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Uni<@Nullable Account> find(String hash, Duration idle) {
        return sql.list(FIND, row -> json.read((String) row[0], Account.class), hash, seconds(idle))
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    Uni<Void> begin(String hash, String account, Duration longest) {
        return sql.execute(BEGIN, hash, account, seconds(longest)).replaceWithVoid();
    }

    Uni<Void> seen(String hash) {
        return sql.execute(SEEN, hash).replaceWithVoid();
    }

    Uni<Void> end(String hash) {
        return sql.execute("delete from session where hash = ?1", hash).replaceWithVoid();
    }

    Uni<Void> endOthers(String account, String hash) {
        return sql.execute("delete from session where account_id = ?1 and hash <> ?2", account, hash)
                .replaceWithVoid();
    }

    Uni<Void> sweep(Duration idle) {
        return sql.execute(SWEEP, seconds(idle)).replaceWithVoid();
    }

    private static double seconds(Duration duration) {
        return duration.toSeconds();
    }
}
