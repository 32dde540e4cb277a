package dev.estela.chassis.outbox;

/** {@code dev.estela.order.placed.v1} has the schema {@code urn:estela:contract:order:placed:v1}. */
final class DataSchema {
    private DataSchema() {}

    static String of(String type) {
        return "urn:estela:contract:"
                + type.replaceFirst("^dev\\.estela\\.", "").replace('.', ':');
    }
}
