package dev.estela.notices.fact;

/** The newest known state of something another service owns. */
public interface Copy {
    String id();

    long version();
}
