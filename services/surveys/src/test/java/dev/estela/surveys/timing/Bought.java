package dev.estela.surveys.timing;

/**
 * An order that arrives.
 *
 * @param person whose
 * @param delivered after how many hours
 * @param late how many minutes after its moment the question's timer fires
 * @param addressed whether the person can be written to
 */
record Bought(String person, int delivered, int late, boolean addressed) {}
