package dev.estela.customers.member;

import dev.estela.chassis.security.OfStore;
import java.time.Instant;
import java.util.List;

/** The segments somebody belongs to, by name. */
public record MembershipsView(String personId, String store, List<Membership> segments) implements OfStore {
    public record Membership(String id, String name, Instant since) {}
}
