package dev.estela.tickets.opening;

import java.util.List;

/** What a ticket that an event opened is called, in the language of those who work on it. */
final class Phrases {
    private Phrases() {}

    /**
     * @param languages of the store, the first it knows is taken, English otherwise
     * @param order what people call the order
     */
    static String subject(TroubleFact fact, List<String> languages, String order) {
        boolean spanish = languages.stream()
                .map(language -> language.substring(0, Math.min(2, language.length())))
                .filter(language -> language.equals("es") || language.equals("en"))
                .findFirst()
                .filter("es"::equals)
                .isPresent();
        return (spanish ? spanish(fact) : english(fact)).formatted(order);
    }

    private static String english(TroubleFact fact) {
        return switch (fact.trouble()) {
            case LOST -> "Parcel lost, order %s";
            case EXCEPTION -> "Parcel in trouble, order %s";
            case ATTEMPT_FAILED -> "Nobody met again and again, order %s";
            case LOW_SCORE ->
                fact.solution() == null ? "Unhappy with the delivery, order %s" : "Unhappy with the solution, order %s";
            case UNDELIVERABLE_NOTICE -> "Customer cannot be reached, order %s";
        };
    }

    private static String spanish(TroubleFact fact) {
        return switch (fact.trouble()) {
            case LOST -> "Paquete perdido, pedido %s";
            case EXCEPTION -> "Paquete con incidencia, pedido %s";
            case ATTEMPT_FAILED -> "Entrega fallida una y otra vez, pedido %s";
            case LOW_SCORE ->
                fact.solution() == null
                        ? "Descontento con la entrega, pedido %s"
                        : "Descontento con la solución, pedido %s";
            case UNDELIVERABLE_NOTICE -> "No se puede contactar con el cliente, pedido %s";
        };
    }
}
