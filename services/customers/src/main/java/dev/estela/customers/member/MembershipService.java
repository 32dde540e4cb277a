package dev.estela.customers.member;

import dev.estela.chassis.id.Ids;
import dev.estela.chassis.json.Json;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.Timers;
import dev.estela.customers.identity.PersonListener;
import dev.estela.customers.member.MemberRepository.Belonging;
import dev.estela.customers.segment.CandidateRepository;
import dev.estela.customers.segment.SavedRule;
import dev.estela.customers.segment.SegmentRepository;
import dev.estela.customers.segment.SegmentService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Works out who belongs to which segment. Whoever does so holds the lock of the segments first and reads afterwards, so that of two who look at the same
 * person the later one knows more. The caller has opened the transaction.
 */
@ApplicationScoped
class MembershipService implements PersonListener {
    /** How many people are looked at in one transaction. */
    private static final int BATCH = 500;

    private final SegmentRepository segments;
    private final CandidateRepository candidates;
    private final MemberRepository members;
    private final Timers timers;
    private final Json json;
    private final Clock clock;

    MembershipService(
            SegmentRepository segments,
            CandidateRepository candidates,
            MemberRepository members,
            Timers timers,
            Json json,
            Clock clock) {
        this.segments = segments;
        this.candidates = candidates;
        this.members = members;
        this.timers = timers;
        this.json = json;
        this.clock = clock;
    }

    /** Something has changed about these people. */
    Uni<Void> look(List<String> personIds) {
        return segments.lock().chain(segments::rules).chain(rules -> settle(personIds, rules)
                .chain(settled -> rules.stream().anyMatch(SavedRule::told)
                        ? tell(settled.moved())
                        : Uni.createFrom().voidItem()));
    }

    /** A rule has changed: the next batch of people is measured by it. */
    Uni<Void> goRound(String segmentId) {
        return segments.lock().chain(() -> segments.round(segmentId)).chain(round -> round.map(this::goOn)
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> goOn(SegmentRepository.Round round) {
        SavedRule segment = round.segment();
        return round.open()
                ? candidates.next(segment.store(), round.last(), BATCH).chain(people -> settle(people, List.of(segment))
                        .chain(settled -> segment.told()
                                ? tell(settled.touched())
                                : Uni.createFrom().voidItem())
                        .chain(() -> note(segment, round, people)))
                : again(segment);
    }

    private Uni<Void> note(SavedRule segment, SegmentRepository.Round round, List<String> people) {
        boolean complete = people.size() < BATCH;
        String last = people.isEmpty() ? round.last() : people.getLast();
        return segments.looked(segment.segmentId(), people.size(), last, complete)
                .chain(() -> complete ? end(segment) : again(segment));
    }

    private Uni<Void> end(SavedRule segment) {
        return segment.removed()
                ? segments.drop(segment.segmentId())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> again(SavedRule segment) {
        return timers.set(new Timer(SegmentService.ROUND, segment.segmentId(), clock.instant(), null));
    }

    /**
     * The contacts of these people say something else now. Who tells it takes other locks than this transaction holds, so it is left to another; a subject of its
     * own each time makes nobody wait for the row.
     */
    private Uni<Void> tell(Collection<String> people) {
        return people.isEmpty()
                ? Uni.createFrom().voidItem()
                : timers.set(new Timer(
                        MembersTold.KIND, Ids.v7().toString(), clock.instant(), json.write(new MembersTold(people))));
    }

    private Uni<Settled> settle(List<String> people, List<SavedRule> rules) {
        var ids = rules.stream().map(SavedRule::segmentId).toList();
        return candidates
                .of(people)
                .map(found -> found.stream()
                        .flatMap(one -> rules.stream()
                                .filter(one::belongsTo)
                                .map(rule -> new Belonging(rule.segmentId(), one.personId())))
                        .toList())
                .chain(belonging -> members.settle(people, ids, belonging, clock.instant())
                        .map(moved -> new Settled(moved, belonging)));
    }

    /** @param moved whoever joined a segment or left one */
    private record Settled(Set<String> moved, List<Belonging> belonging) {
        Set<String> touched() {
            Set<String> touched = new TreeSet<>(moved);
            belonging.forEach(one -> touched.add(one.personId()));
            return touched;
        }
    }

    /** Timers first: whoever works one off holds it while waiting for the lock. */
    @Override
    public Uni<Void> forgotten(String personId) {
        return timers.cancel(TouchService.KIND, personId).chain(segments::lock).chain(() -> members.remove(personId));
    }
}
