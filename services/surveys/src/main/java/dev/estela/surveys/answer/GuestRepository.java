package dev.estela.surveys.answer;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GuestRepository {
    private static final String FIND = """
            select cast(to_jsonb(g) as text) from (
                select coalesce(o.number, o.order_id) as number, coalesce(s.name, o.store) as store, s.zone, coalesce(c.locale, o.locale) as locale, s.languages
                from order_copy o
                left join store_copy s on s.store = o.store
                left join contact_copy c on c.store = o.store and c.customer_id = o.customer_id
                where o.order_id = ?1) g
            """;

    private final Sql sql;
    private final Json json;

    GuestRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Uni<@Nullable Guest> of(String orderId) {
        return sql.list(FIND, row -> json.read((String) row[0], Guest.class), orderId)
                .map(guests -> guests.isEmpty() ? null : guests.getFirst());
    }
}
