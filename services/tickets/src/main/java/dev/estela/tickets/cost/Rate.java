package dev.estela.tickets.cost;

import java.math.BigDecimal;

/** What a minute of an agent costs a store, in minor units of its currency. */
public record Rate(String store, String currency, BigDecimal minorPerMinute) {}
