package dev.estela.tickets.ticket;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.priority.Priority;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What lists of tickets are narrowed down by; several values of one are separated by commas. Values are only ever parameters of the query. */
public final class TicketFilter {
    /** Whoever asks. */
    private static final String ME = "me";

    /** Somebody may ask for what nobody has. */
    private static final String NOBODY = "none";

    private static final String FOLLOWED = "t.id in (select f.ticketId from Follower f where f.agent = :follower)";
    private static final String FOLLOWED_NEWS =
            "exists (select 1 from Follower f where f.agent = :follower and f.ticketId = t.id and f.seenVersion < t.version)";

    private static final Set<Status> UNSOLVED =
            Set.of(Status.NEW, Status.OPEN, Status.WAITING_CUSTOMER, Status.WAITING_THIRD_PARTY);

    @QueryParam("status")
    @Nullable
    String status;

    /** {@code true}: not over yet. */
    @QueryParam("unsolved")
    @Nullable
    Boolean unsolved;

    @QueryParam("priority")
    @Nullable
    String priority;

    @QueryParam("channel")
    @Nullable
    String channel;

    @QueryParam("store")
    @Nullable
    String store;

    @QueryParam("queue")
    @Nullable
    String queue;

    /** {@code none}: nobody's; {@code me}: those of the caller. */
    @QueryParam("agent")
    @Nullable
    String agent;

    @QueryParam("customer")
    @Nullable
    String customer;

    @QueryParam("order")
    @Nullable
    String order;

    @QueryParam("shipment")
    @Nullable
    String shipment;

    /** What opened it on the incident board. */
    @QueryParam("incident")
    @Nullable
    String incident;

    @QueryParam("reason")
    @Nullable
    String reason;

    @QueryParam("openedBy")
    @Nullable
    String openedBy;

    /** Whose followed ones; {@code me} are those of the caller. */
    @QueryParam("follower")
    @Nullable
    String follower;

    /** {@code true}: of what is followed, what has changed since they saw it. */
    @QueryParam("news")
    @Nullable
    Boolean news;

    @QueryParam("number")
    @Nullable
    String number;

    /** The conditions in HQL over Ticket t, and their values. */
    Conditions conditions(Caller caller) {
        Conditions conditions = new Conditions();
        conditions.in("t.status", "status", words(Status.class, "status", status));
        if (Boolean.TRUE.equals(unsolved)) {
            conditions.in("t.status", "unsolved", List.copyOf(UNSOLVED));
        }
        conditions.in("t.priority", "priority", words(Priority.class, "priority", priority));
        conditions.in("t.channel", "channel", words(Channel.class, "channel", channel));
        conditions.in("t.trouble", "trouble", words(Trouble.class, "openedBy", openedBy));
        conditions.in("t.store", "store", texts(store));
        conditions.in("t.queue", "queue", texts(queue));
        conditions.in("t.customerId", "customer", texts(customer));
        conditions.in("t.orderId", "order", texts(order));
        conditions.in("t.shipmentId", "shipment", texts(shipment));
        conditions.in("t.incidentId", "incident", texts(incident));
        conditions.in("t.number", "number", texts(number));
        if (NOBODY.equals(agent)) {
            conditions.add("t.agent is null");
        } else {
            conditions.in("t.agent", "agent", texts(ME.equals(agent) ? caller.name() : agent));
        }
        if (follower != null) {
            String whose = ME.equals(follower) ? caller.name() : follower;
            conditions.add(Boolean.TRUE.equals(news) ? FOLLOWED_NEWS : FOLLOWED, "follower", whose);
        }
        if (reason != null) {
            conditions.add("(t.reason = :reason or t.reason like :below)", "reason", reason);
            conditions.value("below", reason.replaceAll("[%_\\\\]", "") + "/%");
        }
        if (!caller.stores().isEmpty()) {
            conditions.in("t.store", "allowed", List.copyOf(caller.stores()));
        }
        return conditions;
    }

    private static List<String> texts(@Nullable String values) {
        return values == null ? List.of() : List.of(values.split(","));
    }

    private static <E extends Enum<E>> List<E> words(Class<E> type, String parameter, @Nullable String values) {
        List<E> found = new ArrayList<>();
        for (String word : texts(values)) {
            found.add(Arrays.stream(type.getEnumConstants())
                    .filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(
                            () -> Problem.invalid(List.of(new FieldError(parameter, "must be of " + words(type))))));
        }
        return found;
    }

    private static <E extends Enum<E>> Set<String> words(Class<E> type) {
        Set<String> words = new TreeSet<>();
        for (E value : type.getEnumConstants()) {
            words.add(value.name());
        }
        return words;
    }

    /** A where clause in the making. */
    static final class Conditions {
        private final List<String> clauses = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        void in(String field, String name, List<?> among) {
            if (among.size() == 1) {
                add(field + " = :" + name, name, among.getFirst());
            } else if (!among.isEmpty()) {
                add(field + " in :" + name, name, among);
            }
        }

        void add(String clause) {
            clauses.add(clause);
        }

        void add(String clause, String name, Object value) {
            clauses.add(clause);
            values.put(name, value);
        }

        void value(String name, Object value) {
            values.put(name, value);
        }

        String where() {
            return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
        }

        Map<String, Object> values() {
            return values;
        }
    }
}
