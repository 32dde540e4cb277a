package dev.estela.tickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tickets.priority.Assessment.Point;
import dev.estela.tickets.priority.Priority;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketCountsTest {
    @Test
    void ticketsAreCountedByStatusPriorityAndChannel() {
        TicketCounts counts = TicketCounts.of(List.of(
                new Object[] {Status.NEW, Priority.HIGH, Channel.EMAIL, 3L},
                new Object[] {Status.NEW, Priority.LOW, Channel.FORM, 2L},
                new Object[] {Status.SOLVED, Priority.HIGH, Channel.EMAIL, 4L}));
        assertThat(counts.total()).isEqualTo(9);
        assertThat(counts.unsolved()).isEqualTo(5);
        assertThat(counts.byStatus()).containsEntry(Status.NEW, 5L).containsEntry(Status.MERGED, 0L);
        assertThat(counts.byPriority()).containsEntry(Priority.HIGH, 7L).containsEntry(Priority.URGENT, 0L);
        assertThat(counts.byChannel()).containsEntry(Channel.EMAIL, 7L).containsEntry(Channel.CHAT, 0L);
    }

    @Test
    void whatAPriorityWasGivenForIsReadAsItWasKept() {
        PointsConverter column = new PointsConverter();
        List<Point> points = List.of(new Point("value", 2), new Point("lateness", -1));
        assertThat(column.convertToDatabaseColumn(points)).isEqualTo("value=2 lateness=-1");
        assertThat(column.convertToEntityAttribute("value=2 lateness=-1")).isEqualTo(points);
        assertThat(column.convertToDatabaseColumn(null)).isEmpty();
        assertThat(column.convertToEntityAttribute("")).isEmpty();
        assertThat(column.convertToEntityAttribute(null)).isEmpty();
    }
}
