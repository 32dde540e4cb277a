package dev.estela.local.mailbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds mails again. */
class MailStore implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COLUMNS = "id, recipients, subject, message_id, headers, repeat, received_at";

    private final KeptConnection database;

    MailStore(DataSource database) {
        this.database = new KeptConnection(database);
    }

    List<MailSummary> list(MailFilter filter) throws SQLException {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        filter.to().ifPresent(to -> where(conditions, values, recipientCondition(to), recipientValue(to)));
        filter.subject().ifPresent(text -> where(conditions, values, "subject ilike ?", "%" + literally(text) + "%"));
        filter.order().ifPresent(order -> where(conditions, values, "order_id = ?", order));
        filter.before().ifPresent(id -> where(conditions, values, "id < ?", id));
        values.add(filter.limit());
        String sql = "select %s from mailbox.message where %s order by id desc limit ?"
                .formatted(COLUMNS, String.join(" and ", conditions));
        return database.use(connection -> query(connection, sql, values));
    }

    Optional<MailSummary> find(long id) throws SQLException {
        String sql = "select %s from mailbox.message where id = ?".formatted(COLUMNS);
        return database.use(connection -> query(connection, sql, List.of(id))).stream()
                .findFirst();
    }

    Optional<byte[]> raw(long id) throws SQLException {
        return database.use(connection -> raw(connection, id));
    }

    private static void where(List<String> conditions, List<Object> values, String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    private static String recipientCondition(String to) {
        return to.contains("@")
                ? "recipients @> array[?]::text[]"
                : "exists (select from unnest(recipients) recipient where recipient like ?)";
    }

    private static String recipientValue(String to) {
        return to.contains("@") ? to : "%" + literally(to) + "%";
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static List<MailSummary> query(Connection connection, String sql, List<Object> values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<MailSummary> mails = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    mails.add(summary(rows));
                }
            }
            return mails;
        }
    }

    private static MailSummary summary(ResultSet row) throws SQLException {
        return new MailSummary(
                row.getLong("id"),
                List.of((String[]) row.getArray("recipients").getArray()),
                row.getString("subject"),
                row.getString("message_id"),
                headers(row.getString("headers")),
                row.getBoolean("repeat"),
                row.getTimestamp("received_at").toInstant());
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<byte[]> raw(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select raw from mailbox.message where id = ?")) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
