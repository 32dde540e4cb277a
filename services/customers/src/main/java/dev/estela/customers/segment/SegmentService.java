package dev.estela.customers.segment;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.Caller;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.Timers;
import dev.estela.customers.rule.Rule;
import dev.estela.customers.rule.RuleFaultException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps segments. The caller has opened the transaction. */
@ApplicationScoped
public class SegmentService {
    /** The timer that has everybody measured by a new rule, batch after batch; its subject is the segment. */
    public static final String ROUND = "segment-round";

    /** Every change of a person is measured by every rule. */
    private static final int MOST = 200;

    private static final int PREVIEW = 1_000;

    private final SegmentRepository segments;
    private final CandidateRepository candidates;
    private final Timers timers;
    private final Clock clock;

    SegmentService(SegmentRepository segments, CandidateRepository candidates, Timers timers, Clock clock) {
        this.segments = segments;
        this.candidates = candidates;
        this.timers = timers;
        this.clock = clock;
    }

    /** @param store those it can use: its own and those of all stores */
    Uni<Page<SegmentView>> list(@Nullable String store, @Nullable String after, int limit, Caller caller) {
        String[] from = after == null ? new String[] {"", ""} : Cursor.decode(after, 2);
        return segments.list(Objects.toString(store, ""), caller.stores(), from[0], from[1], limit + 1)
                .map(found -> Page.of(found, limit, last -> Cursor.encode(last.name(), last.id())));
    }

    /** @throws dev.estela.chassis.http.ProblemException 404 where the caller may not see its store */
    public Uni<SegmentView> get(String id, Caller caller) {
        return segments.find(id).map(found -> visible(found, id, caller));
    }

    /**
     * Makes one or writes it anew; then everybody is measured by it.
     *
     * @param store whose it is, for good; all stores' where there is none
     * @param seen the version the caller has seen, 0 of one that is to be new; nothing takes whatever there is
     */
    Uni<SegmentView> put(String id, @Nullable String store, Draft draft, @Nullable Long seen, Caller caller) {
        var unused = read(draft.rule());
        return hold(id).chain(found -> found.isEmpty()
                        ? refuseTooMany().replaceWith(0L)
                        : Uni.createFrom()
                                .item(ofStore(visible(found, id, caller), store).version()))
                .invoke(version -> ETag.check(seen, version))
                .chain(() -> segments.save(id, store, draft, clock.instant(), caller.name()))
                .invoke(saved -> refuseWhileItGoes(saved, id))
                .chain(() -> get(id, caller));
    }

    Uni<Void> remove(String id, @Nullable Long seen, Caller caller) {
        return hold(id).invoke(
                        found -> ETag.check(seen, visible(found, id, caller).version()))
                .chain(() -> segments.remove(id));
    }

    /** Among the first thousand people there are, by id. */
    Uni<PreviewView> preview(@Nullable String store, String text) {
        SavedRule rule = new SavedRule("", store, read(text), false, false);
        return candidates.next(store, "", PREVIEW + 1).chain(people -> candidates
                .of(people.subList(0, Math.min(PREVIEW, people.size())))
                .map(found -> new PreviewView(
                        store,
                        found.stream().filter(one -> one.belongsTo(rule)).count(),
                        found.size(),
                        people.size() <= PREVIEW)));
    }

    /** The timer first: whoever works it off holds it while waiting for the lock. */
    private Uni<Optional<SegmentView>> hold(String id) {
        return timers.set(new Timer(ROUND, id, clock.instant(), null))
                .chain(segments::lock)
                .chain(() -> segments.find(id));
    }

    private Uni<Void> refuseTooMany() {
        return segments.count()
                .invoke(known -> {
                    if (known >= MOST) {
                        throw Problem.of(
                                        422, "too-many-segments", "Too many segments", "There are " + MOST + " at most")
                                .exception();
                    }
                })
                .replaceWithVoid();
    }

    private static void refuseWhileItGoes(boolean saved, String id) {
        if (!saved) {
            throw Problem.of(
                            409, "segment-being-removed", "It is being removed", id + " is free in a moment; try again")
                    .exception();
        }
    }

    private static SegmentView visible(Optional<SegmentView> found, String id, Caller caller) {
        return found.filter(
                        segment -> segment.store() == null ? caller.stores().isEmpty() : caller.maySee(segment.store()))
                .orElseThrow(() -> Problem.notFound("segment", id));
    }

    private static SegmentView ofStore(SegmentView segment, @Nullable String store) {
        if (!Objects.equals(segment.store(), store)) {
            throw Problem.of(
                            409,
                            "segment-of-another-store",
                            "It belongs to another store",
                            "A segment stays where it is")
                    .exception();
        }
        return segment;
    }

    private static Rule read(String text) {
        try {
            return Rule.of(text);
        } catch (RuleFaultException e) {
            throw Problem.of(422, "segment-rule", "The rule cannot be read", e.place() + ": " + e.fault())
                    .with("line", e.place().line())
                    .with("column", e.place().column())
                    .with("errors", List.of(new FieldError("/rule", e.place() + ": " + e.fault())))
                    .exception();
        }
    }

    /**
     * @param rule in the language of segments
     * @param suppressedNotices kinds of notices its members are not sent
     * @param surveysSuppressed whether its members are asked nothing
     */
    record Draft(String name, String rule, List<String> suppressedNotices, boolean surveysSuppressed) {
        Draft {
            name = name.strip();
            rule = rule.strip();
            suppressedNotices = suppressedNotices.stream().distinct().sorted().toList();
        }

        boolean suppresses() {
            return surveysSuppressed || !suppressedNotices.isEmpty();
        }
    }
}
