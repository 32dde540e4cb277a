package dev.estela.notices.contact;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import dev.estela.notices.fact.FactRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes a person unreadable here: the address, and the words of what was sent. That something was sent, and its hash, stays. */
@ApplicationScoped
public class ErasureRepository {
    private static final String BLANK = """
            update message set recipient = null, subject = null, raw = null,
              status = case when status in ('sent', 'failed') then status else 'failed' end,
              error = case when status in ('sent', 'failed') then null else 'erased' end
            where store || '/' || customer_id = any (array(select value from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))
            """;
    private static final String FORGET_CHOICES =
            "delete from preference where id = any (array(select value from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))";

    private final Sql sql;
    private final Json json;
    private final FactRepository facts;

    ErasureRepository(Sql sql, Json json, FactRepository facts) {
        this.sql = sql;
        this.json = json;
        this.facts = facts;
    }

    /** @param recipients {@code store/customerId} of each */
    Uni<Void> of(List<String> recipients) {
        String ids = json.write(recipients);
        return facts.forgetContacts(recipients)
                .chain(() -> sql.execute(BLANK, ids))
                .chain(() -> sql.execute(FORGET_CHOICES, ids))
                .replaceWithVoid();
    }
}
