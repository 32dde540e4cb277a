package dev.estela.notices.delivery;

import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.notices.fact.FactRepository;
import dev.estela.notices.fact.Facts;
import dev.estela.notices.notice.Notice;
import dev.estela.notices.notice.NoticeChanges;
import dev.estela.notices.notice.NoticeRepository;
import dev.estela.notices.notice.NoticeService;
import dev.estela.notices.notice.Staleness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The pause after a failed hand-over is over. A message none of whose news is true any more does not leave after all. */
@ApplicationScoped
class RetryTimer implements TimerHandler {
    static final String KIND = "message-retry";

    private final MessageRepository messages;
    private final NoticeRepository notices;
    private final FactRepository facts;
    private final NoticeService service;
    private final SendingService sender;
    private final Clock clock;

    RetryTimer(
            MessageRepository messages,
            NoticeRepository notices,
            FactRepository facts,
            NoticeService service,
            SendingService sender,
            Clock clock) {
        this.messages = messages;
        this.notices = notices;
        this.facts = facts;
        this.service = service;
        this.sender = sender;
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
                .chain(all -> facts.load(orders(all), List.of(), List.of()).chain(known -> goOn(ids, all, known)))
                .invoke(sender::expect);
    }

    private Uni<Void> goOn(List<UUID> ids, List<Notice> all, Facts known) {
        Instant now = clock.instant();
        NoticeChanges changes = new NoticeChanges(now);
        List<UUID> stale = new ArrayList<>();
        Map<UUID, List<Notice>> byMessage = all.stream().collect(Collectors.groupingBy(Notice::messageId));
        byMessage.forEach((message, shared) -> {
            if (shared.stream().allMatch(n -> Staleness.of(n, known, now).isPresent())) {
                stale.add(message);
                shared.forEach(notice -> withdraw(notice, known, now, changes));
            }
        });
        List<UUID> again = ids.stream().filter(id -> !stale.contains(id)).toList();
        return messages.wake(again).chain(() -> messages.drop(stale)).chain(() -> service.save(changes));
    }

    private static void withdraw(Notice notice, Facts known, Instant now, NoticeChanges changes) {
        Staleness.of(notice, known, now).filter(s -> notice.status().open()).ifPresent(s -> {
            notice.withdraw(s.reason(), s.because());
            changes.tell(notice);
        });
    }

    private static Set<String> orders(List<Notice> all) {
        return all.stream().map(n -> n.subject().orderId()).collect(Collectors.toSet());
    }
}
