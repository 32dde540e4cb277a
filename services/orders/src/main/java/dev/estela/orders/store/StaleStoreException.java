package dev.estela.orders.store;

/** Somebody else changed the store since the caller read it. */
public class StaleStoreException extends RuntimeException {
    private final long version;

    StaleStoreException(String store, long version) {
        super("The store " + store + " is at version " + version);
        this.version = version;
    }

    public long version() {
        return version;
    }
}
