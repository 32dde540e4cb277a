package dev.estela.tracking.store;

/** What tracking needs of a store: where its days begin and which of them are holidays. */
public record StoreCopy(String store, String zone, String country) {

    /** A store nobody has described yet. */
    public static StoreCopy unknown(String store) {
        return new StoreCopy(store, "UTC", "ES");
    }
}
