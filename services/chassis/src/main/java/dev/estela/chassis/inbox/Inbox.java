package dev.estela.chassis.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.estela.chassis.event.Event;
import dev.estela.chassis.id.Ids;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes at-least-once delivery harmless: message ids are claimed in the transaction that does the work, a whole batch in one statement. Two replicas cannot
 * both win a message; a transaction that fails gives its claims back.
 */
@ApplicationScoped
public class Inbox {
    private static final String CLAIM = """
            insert into inbox (message_id, content_hash)
            select id, hash from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(id text, hash bigint) order by id
            on conflict do nothing returning message_id
            """;
    private static final String KNOWN = """
            select message_id, content_hash from inbox
            where message_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))
            """;

    private final Sql sql;

    Inbox(Sql sql) {
        this.sql = sql;
    }

    /** Claims the events that nobody has handled yet. An id seen before with another content is neither fresh nor harmless: it is told apart. */
    public Uni<Claims> claim(List<Event> events) {
        Map<String, Event> first = new LinkedHashMap<>();
        List<Event> reused = new ArrayList<>();
        for (Event event : events) {
            Event known = first.putIfAbsent(event.messageId(), event);
            if (known != null && !known.payload().equals(event.payload())) {
                reused.add(event);
            }
        }
        List<Message> messages = first.values().stream().map(Message::of).toList();
        return sql.list(CLAIM, row -> (String) row[0], sql.rows(messages))
                .chain(claimed -> claims(first, new HashSet<>(claimed), reused));
    }

    private Uni<Claims> claims(Map<String, Event> first, Set<String> claimed, List<Event> reused) {
        List<Event> fresh = new ArrayList<>();
        List<Event> seen = new ArrayList<>();
        first.forEach((id, event) -> (claimed.contains(id) ? fresh : seen).add(event));
        if (seen.isEmpty()) {
            return Uni.createFrom().item(new Claims(fresh, reused));
        }
        return sql.list(
                        KNOWN,
                        row -> row,
                        sql.rows(seen.stream().map(Event::messageId).toList()))
                .map(rows -> {
                    reused.addAll(withOtherContent(seen, rows));
                    return new Claims(fresh, reused);
                });
    }

    private static List<Event> withOtherContent(List<Event> seen, List<Object[]> rows) {
        Map<String, Long> hashes = new HashMap<>();
        rows.forEach(row -> hashes.put((String) row[0], ((Number) row[1]).longValue()));
        return seen.stream()
                .filter(event ->
                        hashes.getOrDefault(event.messageId(), Message.of(event).hash())
                                != Message.of(event).hash())
                .toList();
    }

    /**
     * @param fresh to be handled now, in the order they came
     * @param reused ids known already, with another content
     */
    public record Claims(List<Event> fresh, List<Event> reused) {}

    private record Message(
            @JsonProperty("id") String id,
            @JsonProperty("hash") long hash) {
        static Message of(Event event) {
            return new Message(event.messageId(), Ids.hash(event.payload()));
        }
    }
}
