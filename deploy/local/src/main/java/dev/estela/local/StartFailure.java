package dev.estela.local;

/** Something the user can mend. The message is one sentence that says what is wrong and what to do. */
public class StartFailure extends RuntimeException {
    public StartFailure(String sentence) {
        super(sentence);
    }

    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
