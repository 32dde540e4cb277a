package dev.estela.chassis.event;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far each partition was handled. It may lag behind: what is read twice acts once. */
@ApplicationScoped
class PositionRepository {
    private static final String OF = """
            select topic, partition_no, next_offset from read_position
            where topic = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))
            """;
    private static final String SAVE = """
            insert into read_position (topic, partition_no, next_offset)
            select topic, partition, "nextOffset" from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(topic text, partition int, "nextOffset" bigint)
            order by topic, partition
            on conflict (topic, partition_no) do update set next_offset = excluded.next_offset
            """;

    private final Sql sql;

    PositionRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Map<TopicPartition, Long>> of(Collection<TopicPartition> partitions) {
        List<String> topics =
                partitions.stream().map(TopicPartition::topic).distinct().toList();
        return sql.list(OF, row -> row, sql.rows(topics)).map(rows -> {
            Map<TopicPartition, Long> positions = new HashMap<>();
            rows.forEach(row -> positions.put(
                    new TopicPartition((String) row[0], ((Number) row[1]).intValue()), ((Number) row[2]).longValue()));
            return positions;
        });
    }

    Uni<Void> save(Map<TopicPartition, Long> positions) {
        List<Row> rows = positions.entrySet().stream()
                .map(position ->
                        new Row(position.getKey().topic(), position.getKey().partition(), position.getValue()))
                .toList();
        return sql.execute(SAVE, sql.rows(rows)).replaceWithVoid();
    }

    private record Row(String topic, int partition, long nextOffset) {}
}
