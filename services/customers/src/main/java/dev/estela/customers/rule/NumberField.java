package dev.estela.customers.rule;

/** What a rule compares with a whole number. Money is in the smallest unit of the currency of the newest order. */
public enum NumberField implements Field {
    ORDERS,
    CANCELLED,
    SPEND,
    REFUNDS,
    CONTACTS,
    SCORE,
    CARE
}
