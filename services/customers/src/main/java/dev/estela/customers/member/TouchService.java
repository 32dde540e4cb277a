package dev.estela.customers.member;

import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.sql.Sql;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.Timers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Notes, in the transaction of a change, of whom segments have to be worked out anew: a timer that is due at once, one per person however often they change.
 * Where there is no segment nothing is noted. The caller has opened the transaction.
 */
@ApplicationScoped
public class TouchService {
    static final String KIND = "segment";

    private static final String PEOPLE = """
            select id from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as given(id) where exists (select 1 from segment)""";
    private static final String CUSTOMERS = """
            select distinct i.person_id from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as given(store text, "customerId" text)
            join identity i on i.kind = 'customer' and i.store = given.store and i.value = given."customerId"
            where exists (select 1 from segment)""";
    private static final String LINES = """
            select distinct i.person_id from line l
            join identity i on i.kind = 'customer' and i.store = l.store and i.value = l.customer_id
            where l.origin_event_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))
                and exists (select 1 from segment)""";

    private final Sql sql;
    private final Timers timers;
    private final Clock clock;

    TouchService(Sql sql, Timers timers, Clock clock) {
        this.sql = sql;
        this.timers = timers;
        this.clock = clock;
    }

    public Uni<Void> person(String personId) {
        return touch(PEOPLE, List.of(personId));
    }

    /** @param customers with their {@code store} and {@code customerId} */
    public Uni<Void> customers(Collection<?> customers) {
        return touch(CUSTOMERS, customers);
    }

    /** Whoever the lines are about that tell of these events. */
    public Uni<Void> lines(Collection<String> originEventIds) {
        return touch(LINES, originEventIds);
    }

    private Uni<Void> touch(String statement, Collection<?> touched) {
        Instant now = clock.instant();
        return touched.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.list(statement, row -> new Timer(KIND, text(row[0]), now, null), sql.rows(List.copyOf(touched)))
                        .chain(timers::setAll);
    }
}
