package dev.estela.tickets.mail;

/** Who wrote a mail: only people are answered. */
public enum MailKind {
    /** A person did. */
    MESSAGE,
    /** A program did, on somebody's behalf: out of office, a receipt, a list, a notification. */
    AUTOMATIC,
    /** A mail server did: a mail of ours did not arrive, or arrives late. */
    BOUNCE,
    /** A provider did: a recipient of ours calls our mail spam. */
    COMPLAINT
}
