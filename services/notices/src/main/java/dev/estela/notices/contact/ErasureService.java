package dev.estela.notices.contact;

import dev.estela.chassis.erasure.Erasures;
import dev.estela.chassis.event.Cause;
import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import dev.estela.notices.fact.FactRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes a person unreadable here: the address, and the words of what was sent. That something was sent, and its hash, stays. */
@ApplicationScoped
public class ErasureService {
    private static final String BLANK = """
            update message set recipient = null, subject = null, raw = null,
              status = case when status in ('sent', 'failed') then status else 'failed' end,
              error = case when status in ('sent', 'failed') then null else 'erased' end
            where store || '/' || customer_id = any (array(select value from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))
            """;
    private static final String ADDRESSES = """
            select doc->>'email', doc->>'phone' from contact_copy
            where id = any (array(select value from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))
            """;
    private static final String FORGET_CHOICES =
            "delete from preference where id = any (array(select value from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))";

    private final Sql sql;
    private final Json json;
    private final FactRepository facts;
    private final Erasures erasures;

    ErasureService(Sql sql, Json json, FactRepository facts, Erasures erasures) {
        this.sql = sql;
        this.json = json;
        this.facts = facts;
        this.erasures = erasures;
    }

    /** @param recipients {@code store/customerId} of each */
    Uni<Void> of(List<String> recipients) {
        return addresses(recipients)
                .call(() -> blank(recipients))
                .chain(addresses -> erasures.done(recipients, addresses, Cause.request("erasure")));
    }

    private Uni<List<String>> addresses(List<String> recipients) {
        return sql.list(ADDRESSES, row -> Stream.of(row).filter(Objects::nonNull), json.write(recipients))
                .map(rows ->
                        rows.stream().flatMap(row -> row).map(Object::toString).toList());
    }

    private Uni<Void> blank(List<String> recipients) {
        String ids = json.write(recipients);
        return facts.forgetContacts(recipients)
                .chain(() -> sql.execute(BLANK, ids))
                .chain(() -> sql.execute(FORGET_CHOICES, ids))
                .replaceWithVoid();
    }
}
