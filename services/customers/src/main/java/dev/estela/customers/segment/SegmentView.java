package dev.estela.customers.segment;

import dev.estela.chassis.security.OfStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A saved rule.
 *
 * @param store whose it is; all stores' where there is none
 * @param suppressedNotices kinds of notices its members are not sent; what must be told is told all the same
 * @param surveysSuppressed whether its members are asked nothing
 * @param looked how many people have been looked at since the rule was written
 * @param complete whether that is everybody
 */
public record SegmentView(
        String id,
        @Nullable String store,
        String name,
        String rule,
        List<String> suppressedNotices,
        boolean surveysSuppressed,
        long version,
        Instant changedAt,
        String changedBy,
        long looked,
        boolean complete)
        implements OfStore {}
