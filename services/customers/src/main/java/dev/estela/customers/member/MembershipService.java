package dev.estela.customers.member;

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
import java.util.List;

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
    private final Clock clock;

    MembershipService(
            SegmentRepository segments,
            CandidateRepository candidates,
            MemberRepository members,
            Timers timers,
            Clock clock) {
        this.segments = segments;
        this.candidates = candidates;
        this.members = members;
        this.timers = timers;
        this.clock = clock;
    }

    /** Something has changed about these people. */
    Uni<Void> look(List<String> personIds) {
        return segments.lock().chain(segments::rules).chain(rules -> settle(personIds, rules));
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
                        .chain(() -> note(segment, round, people)))
                : again(segment);
    }

    private Uni<Void> note(SavedRule segment, SegmentRepository.Round round, List<String> people) {
        boolean complete = people.size() < BATCH;
        String last = people.isEmpty() ? round.last() : people.getLast();
        return segments.looked(segment.segmentId(), people.size(), last, complete)
                .chain(() -> complete ? Uni.createFrom().voidItem() : again(segment));
    }

    private Uni<Void> again(SavedRule segment) {
        return timers.set(new Timer(SegmentService.ROUND, segment.segmentId(), clock.instant(), null));
    }

    private Uni<Void> settle(List<String> people, List<SavedRule> rules) {
        var ids = rules.stream().map(SavedRule::segmentId).toList();
        return candidates
                .of(people)
                .map(found -> found.stream()
                        .flatMap(one -> rules.stream()
                                .filter(one::belongsTo)
                                .map(rule -> new Belonging(rule.segmentId(), one.personId())))
                        .toList())
                .chain(belonging -> members.settle(people, ids, belonging, clock.instant()));
    }

    /** Timers first: whoever works one off holds it while waiting for the lock. */
    @Override
    public Uni<Void> forgotten(String personId) {
        return timers.cancel(TouchService.KIND, personId).chain(segments::lock).chain(() -> members.remove(personId));
    }
}
