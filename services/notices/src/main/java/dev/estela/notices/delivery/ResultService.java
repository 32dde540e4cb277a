package dev.estela.notices.delivery;

import dev.estela.chassis.dispatch.Backoff;
import dev.estela.chassis.dispatch.Outcome;
import dev.estela.chassis.dispatch.Outcome.Why;
import dev.estela.chassis.dispatch.Tried;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.Timers;
import dev.estela.notices.delivery.MessageRepository.Settled;
import dev.estela.notices.notice.Notice;
import dev.estela.notices.notice.NoticeChanges;
import dev.estela.notices.notice.NoticeRepository;
import dev.estela.notices.notice.NoticeService;
import dev.estela.notices.notice.Reason;
import dev.estela.notices.setting.SettingRepository;
import dev.estela.notices.setting.StoreSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes down what became of messages, and what that means for their notices. Runs in the caller's transaction. */
@ApplicationScoped
class ResultService {
    private final MessageRepository messages;
    private final NoticeRepository notices;
    private final NoticeService service;
    private final SettingRepository settings;
    private final Timers timers;
    private final DeliveryConfig config;
    private final Clock clock;

    ResultService(
            MessageRepository messages,
            NoticeRepository notices,
            NoticeService service,
            SettingRepository settings,
            Timers timers,
            DeliveryConfig config,
            Clock clock) {
        this.messages = messages;
        this.notices = notices;
        this.service = service;
        this.settings = settings;
        this.timers = timers;
        this.config = config;
        this.clock = clock;
    }

    Uni<Void> record(UUID owner, List<Tried<Message>> tried) {
        Instant now = clock.instant();
        Map<UUID, Tried<Message>> byId = new HashMap<>();
        tried.forEach(one ->
                byId.put(one.message().messageId(), one.last(one.message().attempts() + 1 >= config.attempts())));
        return messages.settle(
                        owner,
                        byId.values().stream().map(one -> settled(one, now)).toList())
                .chain(ours -> {
                    byId.keySet().retainAll(ours);
                    return timers.setAll(retries(byId, now)).chain(() -> conclude(byId, now));
                });
    }

    private static Settled settled(Tried<Message> one, Instant now) {
        UUID id = one.message().messageId();
        return switch (one.outcome()) {
            case Outcome.Sent sent -> new Settled(id, "sent", null, false, now);
            case Outcome.Later later -> new Settled(id, "waiting", later.error(), later.perhapsTaken(), null);
            case Outcome.Never never -> new Settled(id, "failed", never.error(), false, null);
        };
    }

    private static List<Timer> retries(Map<UUID, Tried<Message>> tried, Instant now) {
        return tried.values().stream()
                .filter(one -> !one.isOver())
                .map(one -> new Timer(
                        RetryTimer.KIND,
                        one.message().messageId().toString(),
                        now.plus(Backoff.after(one.message().attempts() + 1)),
                        null))
                .toList();
    }

    private Uni<Void> conclude(Map<UUID, Tried<Message>> tried, Instant now) {
        List<UUID> over = tried.values().stream()
                .filter(Tried::isOver)
                .map(one -> one.message().messageId())
                .toList();
        if (over.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return notices.lockOfMessages(over)
                .chain(all -> settings.of(all.stream().map(Notice::store).collect(Collectors.toSet()))
                        .chain(known -> service.save(changes(all, tried, known, now))));
    }

    private static Outcome outcome(Notice notice, Map<UUID, Tried<Message>> tried) {
        return Objects.requireNonNull(tried.get(notice.messageId()), "only notices of these messages were locked")
                .outcome();
    }

    private static NoticeChanges changes(
            List<Notice> notices, Map<UUID, Tried<Message>> tried, Map<String, StoreSettings> settings, Instant now) {
        NoticeChanges changes = new NoticeChanges(now);
        for (Notice notice : notices) {
            if (!notice.status().open()) {
                continue; // written down before, by whoever handed it over first
            }
            if (outcome(notice, tried) instanceof Outcome.Never never) {
                notice.fail(reason(never.why()));
                changes.tell(notice);
                settings.getOrDefault(notice.store(), StoreSettings.defaults(notice.store()))
                        .fallbackOf(notice.channel())
                        .map(other -> notice.fallBack(other, now))
                        .ifPresent(changes::tell);
            } else {
                notice.sent(now);
                changes.tell(notice);
            }
        }
        return changes;
    }

    private static Reason reason(Why why) {
        return switch (why) {
            case OFF -> Reason.CHANNEL_OFF;
            case REFUSED -> Reason.REFUSED;
            case UNREACHABLE -> Reason.UNREACHABLE;
        };
    }
}
