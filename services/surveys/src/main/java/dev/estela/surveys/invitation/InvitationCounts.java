package dev.estela.surveys.invitation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many invitations there are.
 *
 * @param byStatus every status, also those nothing has
 * @param byReason why nobody was asked
 */
public record InvitationCounts(long total, Map<String, Long> byStatus, Map<String, Long> byReason) {
    static InvitationCounts of(List<Object[]> rows) {
        Map<String, Long> byStatus = new TreeMap<>();
        Map<String, Long> byReason = new TreeMap<>();
        for (InvitationStatus status : InvitationStatus.values()) {
            byStatus.put(status.word(), 0L);
        }
        for (Object[] row : rows) {
            InvitationStatus status = (InvitationStatus) row[0];
            byStatus.merge(status.word(), (Long) row[2], Long::sum);
            if (status == InvitationStatus.SKIPPED) {
                byReason.merge((String) row[1], (Long) row[2], Long::sum);
            }
        }
        return new InvitationCounts(
                byStatus.values().stream().mapToLong(Long::longValue).sum(), byStatus, byReason);
    }
}
