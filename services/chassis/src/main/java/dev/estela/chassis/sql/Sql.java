package dev.estela.chassis.sql;

import dev.estela.chassis.json.Json;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/**
 * SQL on the current session, for what entities do badly: many rows in one statement. Parameters are {@code ?1}, {@code ?2}, …; many rows travel as
 * one JSON document, {@code jsonb_to_recordset(cast(cast(?1 as text) as jsonb))}. Casts are written {@code cast(x as y)}.
 */
@ApplicationScoped
public class Sql {
    private final Json json;

    Sql(Json json) {
        this.json = json;
    }

    public Uni<Integer> execute(String sql, Object... params) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql);
            for (int i = 0; i < params.length; i++) {
                query = query.setParameter(i + 1, params[i]);
            }
            return query.executeUpdate();
        });
    }

    /** Rows as arrays, also those of one column. Also for {@code insert … returning}. */
    public <T> Uni<List<T>> list(String sql, Function<Object[], T> map, Object... params) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql, Object.class);
            for (int i = 0; i < params.length; i++) {
                query = query.setParameter(i + 1, params[i]);
            }
            return query.getResultList().map(rows -> rows.stream()
                    .map(row -> map.apply(row instanceof Object[] columns ? columns : new Object[] {row}))
                    .toList());
        });
    }

    /** Many rows as the one JSON parameter of a statement. */
    public String rows(List<?> rows) {
        return json.write(rows);
    }
}
