package dev.estela.customers.timeline;

import dev.estela.chassis.event.Event;
import dev.estela.customers.member.TouchService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Where consumers write what happened. The caller has opened the transaction. */
@ApplicationScoped
public class TimelineService {
    /** What segments can speak of: how parcels and notices fare is none of it. */
    private static final Set<String> OF_SEGMENTS = Set.of("order", "ticket", "survey", "gesture");

    private final LineRepository lines;
    private final TouchService touched;

    TimelineService(LineRepository lines, TouchService touched) {
        this.lines = lines;
        this.touched = touched;
    }

    /** One line per event; an event told before changes nothing. */
    public Uni<Void> tell(List<Event> events, Function<Event, Telling> words) {
        var told =
                events.stream().map(event -> Line.of(event, words.apply(event))).toList();
        return lines.add(told).chain(() -> lines.joinSubjects(told)).chain(() -> touched.lines(ofSegments(told)));
    }

    private static List<String> ofSegments(List<Line> told) {
        return told.stream()
                .filter(line -> OF_SEGMENTS.contains(
                        line.kind().substring(0, line.kind().indexOf('.'))))
                .map(Line::originEventId)
                .toList();
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
