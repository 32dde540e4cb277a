package dev.estela.local.simulation;

/** Who may see and who may move the clock, by the value of the Authorization header (which may be null). */
public interface ClockAccess {
    /** Whether the caller is somebody at all. */
    boolean known(String authorization);

    boolean mayRead(String authorization);

    boolean mayMove(String authorization);
}
