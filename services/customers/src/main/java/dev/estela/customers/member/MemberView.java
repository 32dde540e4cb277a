package dev.estela.customers.member;

import dev.estela.chassis.security.OfStore;
import java.time.Instant;
import java.util.List;

/** Somebody who belongs to a segment. */
public record MemberView(String personId, String store, List<String> customerIds, Instant since) implements OfStore {}
