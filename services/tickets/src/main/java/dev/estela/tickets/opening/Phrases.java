package dev.estela.tickets.opening;

import dev.estela.tickets.ticket.Trouble;
import java.util.List;

/** What a ticket that an event opened is called, in the language of those who work on it. */
final class Phrases {
    private Phrases() {}

    /**
     * @param languages of the store, the first it knows is taken, English otherwise
     * @param order what people call the order
     */
    static String subject(Trouble trouble, List<String> languages, String order) {
        boolean spanish = languages.stream()
                .map(language -> language.substring(0, Math.min(2, language.length())))
                .filter(language -> language.equals("es") || language.equals("en"))
                .findFirst()
                .filter("es"::equals)
                .isPresent();
        return (spanish ? spanish(trouble) : english(trouble)).formatted(order);
    }

    private static String english(Trouble trouble) {
        return switch (trouble) {
            case LOST -> "Parcel lost, order %s";
            case EXCEPTION -> "Parcel in trouble, order %s";
            case ATTEMPT_FAILED -> "Nobody met again and again, order %s";
            case LOW_SCORE -> "Unhappy with the delivery, order %s";
            case UNDELIVERABLE_NOTICE -> "Customer cannot be reached, order %s";
        };
    }

    private static String spanish(Trouble trouble) {
        return switch (trouble) {
            case LOST -> "Paquete perdido, pedido %s";
            case EXCEPTION -> "Paquete con incidencia, pedido %s";
            case ATTEMPT_FAILED -> "Entrega fallida una y otra vez, pedido %s";
            case LOW_SCORE -> "Descontento con la entrega, pedido %s";
            case UNDELIVERABLE_NOTICE -> "No se puede contactar con el cliente, pedido %s";
        };
    }
}
