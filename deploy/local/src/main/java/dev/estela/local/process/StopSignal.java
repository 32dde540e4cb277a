package dev.estela.local.process;

/** How a child is asked to stop: PostgreSQL shuts down fast on INT, a Java service in good order on TERM. */
public enum StopSignal {
    INT,
    TERM
}
