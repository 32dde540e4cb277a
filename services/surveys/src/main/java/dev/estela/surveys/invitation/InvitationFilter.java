package dev.estela.surveys.invitation;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.surveys.fact.SurveyKind;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the lists of invitations and of answers are narrowed down by. Values are only ever parameters of the query. */
public final class InvitationFilter {
    @QueryParam("order")
    @Nullable
    String order;

    @QueryParam("customer")
    @Nullable
    String customer;

    @QueryParam("store")
    @Nullable
    String store;

    @QueryParam("carrier")
    @Nullable
    String carrier;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("reason")
    @Nullable
    String reason;

    /** The conditions in HQL over Invitation i, and their values. */
    public Conditions conditions() {
        var conditions = new Conditions();
        conditions.equal("i.orderId", "order", order);
        conditions.equal("i.customerId", "customer", customer);
        conditions.equal("i.store", "store", store);
        conditions.equal("i.carrier", "carrier", carrier);
        conditions.equal("i.kind", "kind", kind == null ? null : kind(kind));
        conditions.equal("i.status", "status", status == null ? null : status(status));
        conditions.equal("i.reason", "reason", reason);
        return conditions;
    }

    private static SurveyKind kind(String word) {
        return SurveyKind.of(word)
                .orElseThrow(
                        () -> Problem.invalid(List.of(new FieldError("kind", "must be one of delivery, recovery"))));
    }

    private static InvitationStatus status(String word) {
        return InvitationStatus.of(word)
                .orElseThrow(() -> Problem.invalid(List.of(new FieldError(
                        "status", "must be one of planned, invited, reminded, answered, expired, skipped"))));
    }

    /** A where clause in the making. */
    public static final class Conditions {
        private final List<String> clauses = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        void equal(String field, String name, @Nullable Object value) {
            if (value != null) {
                add(field + " = :" + name, name, value);
            }
        }

        public void add(String clause, String name, Object value) {
            clauses.add(clause);
            values.put(name, value);
        }

        public void add(String clause) {
            clauses.add(clause);
        }

        /** Goes on after the last row seen of a list sorted by this moment and the id, both descending. */
        public void after(String moment, Instant at, UUID id) {
            clauses.add("(%s < :at or %s = :at and i.id < :id)".formatted(moment, moment));
            values.put("at", at);
            values.put("id", id);
        }

        public String where() {
            return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
        }

        public Map<String, Object> values() {
            return values;
        }
    }
}
