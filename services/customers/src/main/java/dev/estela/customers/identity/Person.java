package dev.estela.customers.identity;

import java.time.Instant;

record Person(String personId, String store, Instant since) {}
