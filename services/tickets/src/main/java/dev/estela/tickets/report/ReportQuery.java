package dev.estela.tickets.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What is asked.
 *
 * @param from a day, UTC
 * @param to the last day
 * @param stores all where there are none
 * @param by one or two
 * @param level how deep reasons are told apart
 * @param reason this one with all below it; all where it is empty
 * @param limit of the groups that are listed
 */
record ReportQuery(
        LocalDate from, LocalDate to, List<String> stores, List<Dimension> by, int level, String reason, int limit) {

    /** The same of everything together. */
    ReportQuery total() {
        return new ReportQuery(from, to, stores, List.of(), level, reason, 1);
    }
}
