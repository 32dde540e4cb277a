package dev.estela.customers.timeline;

/** Of two lines of the same instant the one that can cause the other stands first. */
enum Rank {
    ORDER,
    SHIPMENT,
    INCIDENT,
    NOTICE,
    SURVEY,
    TICKET,
    GESTURE,
    NOTE;

    static int of(String kind) {
        for (var rank : values()) {
            if (kind.startsWith(rank.name().toLowerCase(java.util.Locale.ROOT) + ".")) {
                return rank.ordinal();
            }
        }
        return values().length;
    }
}
