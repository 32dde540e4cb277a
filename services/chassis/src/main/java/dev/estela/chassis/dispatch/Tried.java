package dev.estela.chassis.dispatch;

import dev.estela.chassis.dispatch.Outcome.Why;

/** A message and what became of it. */
public record Tried<M>(M message, Outcome outcome) {

    /** Patience has an end: the last of so many tries is not followed by another. */
    public Tried<M> last(boolean last) {
        return last && outcome instanceof Outcome.Later later
                ? new Tried<>(message, new Outcome.Never(Why.UNREACHABLE, later.error()))
                : this;
    }

    public boolean isOver() {
        return !(outcome instanceof Outcome.Later);
    }
}
