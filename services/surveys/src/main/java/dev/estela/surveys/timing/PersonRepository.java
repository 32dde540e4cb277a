package dev.estela.surveys.timing;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who is behind the customers of a shop. Several customer ids may be one person, and it may come out late that they are. */
@ApplicationScoped
public class PersonRepository {
    private static final String RECOGNISE_OF = """
            update invitation i set person_id = c.person_id from contact_copy c
            where c.store = i.store and c.customer_id = i.customer_id and c.person_id <> i.person_id
              and i.id = any (array(select cast(v as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) v))
            """;
    private static final String RECOGNISE_AS = """
            update invitation i set person_id = r."personId"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(store text, "customerId" text, "personId" text)
            where i.store = r.store and i.customer_id = r."customerId" and i.person_id <> r."personId"
            """;
    /** Held until the transaction ends, taken in one order everywhere. Two people who share a hash only wait for each other. */
    private static final String LOCK = """
            select cast(pg_advisory_xact_lock(p.lock) as text) from (
                select distinct hashtextextended('survey of ' || i.person_id, 0) as lock from invitation i
                where i.id = any (array(select cast(v as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) v)) order by 1) p
            """;

    private final Sql sql;
    private final Json json;

    PersonRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** One person's surveys are decided one at a time, whichever replica decides them: otherwise two due at once would both find nobody asked. */
    Uni<Void> lock(Collection<UUID> invitations) {
        String ids = json.write(invitations);
        return sql.execute(RECOGNISE_OF, ids)
                .chain(() -> sql.list(LOCK, row -> row, ids))
                .replaceWithVoid();
    }

    /** What is learned of people later holds for what they were asked before. */
    public Uni<Void> recognise(List<Known> people) {
        return sql.execute(RECOGNISE_AS, json.write(people)).replaceWithVoid();
    }

    public record Known(String store, String customerId, String personId) {}
}
