package dev.estela.customers.rule;

/** What a rule compares with a quoted word. Of some there are several: then one that is equal is enough. */
public enum WordField implements Field {
    TAG,
    LANGUAGE,
    CHANNEL,
    UNWANTED,
    CONSENT
}
