package dev.estela.notices.notice;

import dev.estela.chassis.outbox.Outgoing;
import dev.estela.chassis.timer.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a transaction has to write about notices: rows, events, timers. */
public final class NoticeChanges {
    /** The timer that asks whether a notice may leave; its subject is the notice. */
    public static final String DUE = "notice-due";

    private final Instant now;
    private final Map<UUID, Notice> rows = new LinkedHashMap<>();
    private final List<Outgoing> events = new ArrayList<>();
    private final Map<String, Timer> timers = new LinkedHashMap<>();
    private final Set<String> cancelled = new LinkedHashSet<>();

    public NoticeChanges(Instant now) {
        this.now = now;
    }

    /** A new state that the world hears of. */
    public void tell(Notice notice) {
        keep(notice);
        events.add(new Outgoing(NoticeEvent.of(notice, now), notice.cause().cause()));
        schedule(notice);
    }

    /** A change that nobody needs to hear of. */
    public void keep(Notice notice) {
        rows.put(notice.id(), notice);
    }

    /** The timer follows the notice: set while it may still leave, cancelled when not. */
    public void schedule(Notice notice) {
        String subject = notice.id().toString();
        if (notice.open() && notice.dueAt() != null) {
            cancelled.remove(subject);
            timers.put(subject, new Timer(DUE, subject, notice.dueAt(), null));
        } else {
            timers.remove(subject);
            cancelled.add(subject);
        }
    }

    public boolean isEmpty() {
        return rows.isEmpty() && timers.isEmpty() && cancelled.isEmpty();
    }

    public List<Notice> rows() {
        return List.copyOf(rows.values());
    }

    public List<Outgoing> events() {
        return events;
    }

    public List<Timer> timers() {
        return List.copyOf(timers.values());
    }

    public Set<String> cancelled() {
        return cancelled;
    }
}
