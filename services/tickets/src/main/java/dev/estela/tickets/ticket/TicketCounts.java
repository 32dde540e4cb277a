package dev.estela.tickets.ticket;

import dev.estela.tickets.priority.Priority;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many tickets there are.
 *
 * @param unsolved those that are not over
 * @param byStatus every status, also those nothing has; likewise the others
 */
public record TicketCounts(
        long total,
        long unsolved,
        Map<Status, Long> byStatus,
        Map<Priority, Long> byPriority,
        Map<Channel, Long> byChannel) {

    static TicketCounts of(List<Object[]> rows) {
        Map<Status, Long> byStatus = zero(Status.class);
        Map<Priority, Long> byPriority = zero(Priority.class);
        Map<Channel, Long> byChannel = zero(Channel.class);
        long total = 0;
        long unsolved = 0;
        for (Object[] row : rows) {
            Status status = (Status) row[0];
            long count = (Long) row[3];
            byStatus.merge(status, count, Long::sum);
            byPriority.merge((Priority) row[1], count, Long::sum);
            byChannel.merge((Channel) row[2], count, Long::sum);
            total += count;
            unsolved += status.isOver() ? 0 : count;
        }
        return new TicketCounts(total, unsolved, byStatus, byPriority, byChannel);
    }

    private static <E extends Enum<E>> Map<E, Long> zero(Class<E> type) {
        Map<E, Long> counts = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            counts.put(value, 0L);
        }
        return counts;
    }
}
