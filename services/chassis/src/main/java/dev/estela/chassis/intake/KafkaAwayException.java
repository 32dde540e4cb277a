package dev.estela.chassis.intake;

/** Kafka did not confirm in time that it holds what was handed in. */
public class KafkaAwayException extends RuntimeException {
    public KafkaAwayException(Throwable cause) {
        super("Kafka did not confirm", cause);
    }
}
