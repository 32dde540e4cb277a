package dev.estela.tickets.macro;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a macro can leave to be filled in for each ticket. */
enum Placeholder {
    CUSTOMER_NAME("customer.name"),
    ORDER_NUMBER("order.number"),
    TICKET_NUMBER("ticket.number"),
    TICKET_SUBJECT("ticket.subject"),
    STORE_NAME("store.name"),
    AGENT_NAME("agent.name");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** As it stands between braces. */
    String word() {
        return word;
    }

    static Optional<Placeholder> of(String word) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.word.equals(word))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Placeholder::word).collect(Collectors.joining(", "));
    }
}
