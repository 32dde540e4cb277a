package dev.estela.local.replay;

/** Something whoever replays can mend. The message says what is wrong and what to do. */
public class ReplayException extends RuntimeException {
    public ReplayException(String message) {
        super(message);
    }
}
