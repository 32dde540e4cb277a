package dev.estela.chaos;

/** How the story of an order ends. */
enum Ending {
    DELIVERED,
    UNDER_WAY,
    CANCELLED
}
