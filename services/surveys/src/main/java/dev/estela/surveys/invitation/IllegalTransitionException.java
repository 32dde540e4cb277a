package dev.estela.surveys.invitation;

/** A move the state machine does not know: a fault of ours, never of a customer. */
public class IllegalTransitionException extends RuntimeException {
    IllegalTransitionException(InvitationStatus from, InvitationStatus to) {
        super("An invitation that is " + from.word() + " cannot become " + to.word());
    }
}
