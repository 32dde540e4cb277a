package dev.estela.tracking.shipment;

import dev.estela.tracking.fact.Scan;

/** A scan that is new to its shipment, or whose shipment has just found its order. */
record NewScan(Shipment shipment, Scan scan) {}
