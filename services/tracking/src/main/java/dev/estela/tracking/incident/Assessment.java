package dev.estela.tracking.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the facts mean at a moment.
 *
 * @param findings every incident there is or was, oldest first
 * @param expiredAt when tracking stopped because no carrier ever said anything
 * @param next the next moment at which the same facts may mean something else; null when time changes nothing any more
 */
public record Assessment(
        List<Finding> findings,
        @Nullable Instant expiredAt,
        @Nullable Instant next) {

    public boolean isLost() {
        return findings.stream().anyMatch(finding -> finding.kind() == Kind.LOST && finding.isOpen());
    }
}
