package dev.estela.surveys.invitation;

import dev.estela.chassis.event.Cause;
import dev.estela.surveys.fact.Delivery;
import dev.estela.surveys.fact.OrderFacts;
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

    private Invitations() {}

    public static Invitation planned() {
        var order = new OrderFacts(
                "o-1", "es", "c-1", "ana", true, null, "ES-MD", PROMISED, 1, true, null, null, DELIVERED, "e", "t",
                List.of());
        return Invitation.plan(
                order, new Delivery(DELIVERED, "s-1", "correos", "paq48", PROMISED, CAUSE), DUE, DELIVERED);
    }

    public static Invitation invited() {
        Invitation invitation = planned();
        invitation.invite(DUE, EXPIRY, "https://shop.example/s/t");
        return invitation;
    }
}
