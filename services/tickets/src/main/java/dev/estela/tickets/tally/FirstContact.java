package dev.estela.tickets.tally;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a customer had what they needed from the first answer: exactly one answer of an agent until it was first solved, and they did not come back within seven days. */
final class FirstContact {
    private static final Duration COMES_BACK_WITHIN = Duration.ofDays(7);

    private @Nullable Instant solved;
    private int answers;
    private boolean cameBack;

    private FirstContact() {}

    /** @param log in the order in which it happened */
    static FirstContact of(List<Step> log) {
        FirstContact contact = new FirstContact();
        log.forEach(contact::add);
        return contact;
    }

    private void add(Step step) {
        switch (step.fact()) {
            case "replied" -> answers += solved == null && step.byAgent() ? 1 : 0;
            case "solved" -> solved = solved == null ? step.at() : solved;
            case "reopened" -> cameBack |= isEarly(step.at());
            default -> {}
        }
    }

    private boolean isEarly(Instant at) {
        return solved != null && at.isBefore(solved.plus(COMES_BACK_WITHIN));
    }

    /** It was, at least once. */
    boolean isSolved() {
        return solved != null;
    }

    boolean isSolvedAtFirst() {
        return isSolved() && answers == 1 && !cameBack;
    }

    /** @param fact the event's last word */
    record Step(Instant at, String fact, boolean byAgent) {}
}
