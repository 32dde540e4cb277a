package dev.estela.tracking.scan;

/** Kafka does not confirm. */
class KafkaAwayException extends RuntimeException {
    KafkaAwayException(Throwable cause) {
        super(cause);
    }
}
