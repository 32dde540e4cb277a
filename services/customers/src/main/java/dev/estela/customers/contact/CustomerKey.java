package dev.estela.customers.contact;

/** A customer id means something within its store only. */
record CustomerKey(String store, String customerId) {}
