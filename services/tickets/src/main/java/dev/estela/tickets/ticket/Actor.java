package dev.estela.tickets.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who did something to a ticket.
 *
 * @param name of an agent or a machine's key; customers are known by the ticket
 */
public record Actor(Kind kind, @Nullable String name) {
    public static final Actor CUSTOMER = new Actor(Kind.CUSTOMER, null);
    public static final Actor ESTELA = new Actor(Kind.ESTELA, null);

    public static Actor agent(String name) {
        return new Actor(Kind.AGENT, name);
    }

    public enum Kind {
        CUSTOMER,
        AGENT,
        /** Nobody: a rule, a timer, an event. */
        ESTELA;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
