package dev.estela.orders.intake;

/** Kafka did not confirm in time that it holds what was handed in. */
public class KafkaAwayException extends RuntimeException {
    KafkaAwayException(Throwable cause) {
        super("Kafka did not confirm", cause);
    }
}
