package dev.estela.tracking.silence;

/** One gap of so many hours, to be learned. */
public record Gap(Stage stage, int hours) {}
