package dev.estela.orders.history;

/** Why something that came changed nothing. */
public final class Reason {
    public static final String OLDER = "older-than-known";
    public static final String SAME = "nothing-new";
    public static final String WAITING = "waiting-for-the-order";

    private Reason() {}
}
