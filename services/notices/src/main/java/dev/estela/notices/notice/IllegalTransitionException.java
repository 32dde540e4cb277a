package dev.estela.notices.notice;

/** A notice was asked to become what it cannot become. */
public class IllegalTransitionException extends RuntimeException {
    IllegalTransitionException(NoticeStatus from, NoticeStatus to) {
        super("A notice that is " + from.wire() + " cannot become " + to.wire());
    }
}
