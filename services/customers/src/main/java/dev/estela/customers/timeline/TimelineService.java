package dev.estela.customers.timeline;

import dev.estela.chassis.event.Event;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Where consumers write what happened. The caller has opened the transaction. */
@ApplicationScoped
public class TimelineService {
    private final LineRepository lines;

    TimelineService(LineRepository lines) {
        this.lines = lines;
    }

    /** One line per event; an event told before changes nothing. */
    public Uni<Void> tell(List<Event> events, Function<Event, Telling> words) {
        var told =
                events.stream().map(event -> Line.of(event, words.apply(event))).toList();
        return lines.add(told).chain(() -> lines.joinSubjects(told));
    }

    /**
     * What somebody did here, which no event tells.
     *
     * @param id of what they did
     */
    public Uni<Void> tell(String id, String type, Telling telling) {
        return lines.add(List.of(Line.of(id, type, telling)));
    }

    /** As if it had never been told; for lines of no order. */
    public Uni<Void> takeBack(Collection<String> subjects) {
        return lines.remove(subjects);
    }

    /** Gives the lines of these orders their customer, where they came before anybody knew it. */
    public Uni<Void> join(Collection<String> orderIds) {
        return lines.joinOrders(orderIds);
    }
}
