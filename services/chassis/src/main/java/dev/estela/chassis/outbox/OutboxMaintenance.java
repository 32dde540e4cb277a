package dev.estela.chassis.outbox;

import dev.estela.chassis.background.Background;
import dev.estela.chassis.sql.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the outbox's next daily partitions, drops the old ones, and forgets inbox rows no duplicate can come for any more. */
@ApplicationScoped
public class OutboxMaintenance {
    private final Background background;
    private final Sql sql;
    private final int keepDays;
    private final int inboxDays;

    OutboxMaintenance(
            Background background,
            Sql sql,
            @ConfigProperty(name = "estela.outbox.keep-days", defaultValue = "7") int keepDays,
            @ConfigProperty(name = "estela.inbox.keep-days", defaultValue = "30") int inboxDays) {
        this.background = background;
        this.sql = sql;
        this.keepDays = keepDays;
        this.inboxDays = inboxDays;
    }

    void start(@Observes StartupEvent event) {
        background.every("outbox maintenance", Duration.ofHours(1), () -> Panache.withTransaction(this::maintain));
    }

    private Uni<Void> maintain() {
        return sql.list("select cast(maintain_outbox(?1) as text)", row -> row, keepDays)
                .chain(() -> sql.execute(
                        "delete from inbox where consumed_at < now() - make_interval(days => ?1)", inboxDays))
                .replaceWithVoid();
    }
}
