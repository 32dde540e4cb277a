package dev.estela.tickets.macro;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;

@ApplicationScoped
class MacroRepository {
    private static final String KNOWN = """
            select id from macro
            where id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))) and (store is null or store = ?2)""";

    private final Sql sql;

    MacroRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Which of these are of all stores, or of this one.
     *
     * @param store empty for none
     */
    Uni<Set<String>> known(Collection<String> ids, String store) {
        return sql.list(KNOWN, row -> Rows.text(row[0]), sql.rows(List.copyOf(ids)), store)
                .map(Set::copyOf);
    }
}
