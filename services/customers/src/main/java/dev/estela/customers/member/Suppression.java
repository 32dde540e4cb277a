package dev.estela.customers.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What follows for whoever belongs to a segment, as a contact's event tells it.
 *
 * @param id of the segment
 * @param suppressedNotices kinds of notices they are not sent
 * @param surveysSuppressed whether they are asked nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Suppression(String id, List<String> suppressedNotices, boolean surveysSuppressed) {}
