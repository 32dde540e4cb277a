package dev.estela.surveys.invitation;

import dev.estela.chassis.event.Cause;
import dev.estela.surveys.fact.Delivery;
import dev.estela.surveys.fact.OrderFacts;
import dev.estela.surveys.fact.Recovery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Ana's order to Madrid, of which everything is known. */
public final class Invitations {
    public static final Instant DELIVERED = Instant.parse("2026-11-07T12:00:00Z");
    public static final Instant PROMISED = DELIVERED.plus(Duration.ofHours(8));
    public static final Instant DUE = DELIVERED.plus(Duration.ofDays(1));
    public static final Instant EXPIRY = DUE.plus(Duration.ofDays(21));
    public static final Cause CAUSE = new Cause("e-1", "dev.estela.shipment.delivered.v1", "00-1-2-01");

    public static final Cause SOLVED = new Cause("k-1", "dev.estela.ticket.solved.v1", null);

    private Invitations() {}

    public static Invitation planned() {
        var order = new OrderFacts(
                "o-1", "es", "c-1", "ana", true, false, false, null, "ES-MD", PROMISED, 1, true, null, null, DELIVERED,
                "e", "t", List.of(), List.of());
        return Invitation.plan(
                order, new Delivery(DELIVERED, "s-1", "correos", "paq48", PROMISED, CAUSE), DUE, DELIVERED);
    }

    /** Ana's parcel was lost, and what became of that is solved. */
    public static Invitation plannedAfterTrouble() {
        var order = new OrderFacts(
                "o-1", "es", "c-1", "ana", true, false, false, null, "ES-MD", PROMISED, 1, true, null, null, null, "e",
                "t", List.of(), List.of());
        return Invitation.plan(
                order,
                new Recovery(DELIVERED, "t-1", "s-1", "correos", "paq48", PROMISED, null, SOLVED),
                DUE,
                DELIVERED);
    }

    public static Invitation invited() {
        Invitation invitation = planned();
        invitation.invite(DUE, EXPIRY, "https://shop.example/s/t");
        return invitation;
    }
}
