package dev.estela.chaos;

/**
 * A fault that was there.
 *
 * @param recovered seconds from its end until everything was up again
 */
record Strike(String fault, String target, double recovered) {}
