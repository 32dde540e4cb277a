package dev.estela.tickets.ticket;

import dev.estela.tickets.priority.Assessment;
import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a priority was given for, as one readable column: {@code value=2 lateness=1}. */
class PointsConverter implements AttributeConverter<List<Assessment.Point>, String> {
    @Override
    public String convertToDatabaseColumn(@Nullable List<Assessment.Point> points) {
        return points == null
                ? ""
                : points.stream()
                        .map(point -> point.factor() + "=" + point.points())
                        .collect(Collectors.joining(" "));
    }

    @Override
    public List<Assessment.Point> convertToEntityAttribute(@Nullable String column) {
        return column == null || column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split(" ")).map(PointsConverter::point).toList();
    }

    private static Assessment.Point point(String text) {
        int equals = text.indexOf('=');
        return new Assessment.Point(text.substring(0, equals), Integer.parseInt(text.substring(equals + 1)));
    }
}
