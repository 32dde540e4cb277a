package dev.estela.tickets.follow;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;

/** That somebody follows a ticket, for lists of tickets to be narrowed down by. */
@Entity
@IdClass(Follower.Key.class)
class Follower {
    @Id
    UUID ticketId;

    @Id
    String agent;

    long seenVersion;

    protected Follower() {}

    record Key(UUID ticketId, String agent) implements Serializable {}
}
