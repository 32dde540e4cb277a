package dev.estela.notices.delivery;

import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.chassis.timer.Timers;
import dev.estela.notices.fact.FactRepository;
import dev.estela.notices.fact.Facts;
import dev.estela.notices.notice.Notice;
import dev.estela.notices.notice.NoticeRepository;
import dev.estela.notices.notice.NoticeService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The pause after a failed hand-over is over. */
@ApplicationScoped
class RetryTimer implements TimerHandler {
    static final String KIND = "message-retry";

    private final MessageRepository messages;
    private final NoticeRepository notices;
    private final FactRepository facts;
    private final NoticeService service;
    private final SendingService sender;
    private final Timers timers;
    private final Clock clock;

    RetryTimer(
            MessageRepository messages,
            NoticeRepository notices,
            FactRepository facts,
            NoticeService service,
            SendingService sender,
            Timers timers,
            Clock clock) {
        this.messages = messages;
        this.notices = notices;
        this.facts = facts;
        this.service = service;
        this.sender = sender;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        List<UUID> ids =
                due.stream().map(timer -> UUID.fromString(timer.subject())).toList();
        return notices.lockOfMessages(ids)
                .chain(all -> facts.load(orders(all), recipients(all), stores(all))
                        .chain(known -> messages.perhapsTaken(ids).map(perhaps -> resume(ids, all, known, perhaps))))
                .chain(this::goOn)
                .invoke(sender::expect);
    }

    private Resumption resume(List<UUID> ids, List<Notice> all, Facts known, Set<UUID> perhapsTaken) {
        return new Resumption(known, perhapsTaken, clock.instant()).of(ids, all);
    }

    private Uni<Void> goOn(Resumption resumption) {
        return messages.wake(resumption.again())
                .chain(() -> messages.drop(resumption.stale()))
                .chain(() -> timers.setAll(resumption.later()))
                .chain(() -> service.save(resumption.changes()));
    }

    private static Set<String> orders(List<Notice> all) {
        return all.stream().map(n -> n.subject().orderId()).collect(Collectors.toSet());
    }

    private static Set<String> recipients(List<Notice> all) {
        return all.stream().map(Notice::recipient).collect(Collectors.toSet());
    }

    private static Set<String> stores(List<Notice> all) {
        return all.stream().map(Notice::store).collect(Collectors.toSet());
    }
}
