package dev.estela.tracking.shipment;

import java.time.Instant;
import java.util.List;

/**
 * The facts of one order and its parcels, and one way in which they may come in.
 *
 * @param inOrder each of them once, the order's before its parcels'
 * @param asTheyCame the same, shuffled, some of them twice
 * @param now when they all come in; some may be dated later
 */
record History(List<Object> inOrder, List<Object> asTheyCame, Instant now) {}
