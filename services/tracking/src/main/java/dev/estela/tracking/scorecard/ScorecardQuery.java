package dev.estela.tracking.scorecard;

import java.time.LocalDate;
import java.util.List;

/**
 * What is asked.
 *
 * @param from a day, UTC
 * @param to the last day
 * @param stores all where there are none
 * @param limit of the groups that are listed
 */
record ScorecardQuery(LocalDate from, LocalDate to, List<String> stores, Dimension by, int limit) {}
