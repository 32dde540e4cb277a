package dev.estela.tickets.ticket;

import dev.estela.chassis.event.Cause;
import dev.estela.tickets.priority.Assessment;
import dev.estela.tickets.priority.Priority;
import dev.estela.tickets.priority.Stakes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket of Ana's about her order, as new as can be. */
public final class SomeTicket {
    public static final Instant OPENED = Instant.parse("2026-11-16T10:00:00Z");
    public static final UUID ID = UUID.fromString("0193f1a2-0000-7000-8000-000000000001");
    public static final Opening.Requester ANA =
            new Opening.Requester("c-77", "Ana Ruiz", "ana@example.com", "+34612345678");
    static final Cause CAUSE = new Cause("e-1", "dev.estela.shipment.lost.v1", null);
    static final Assessment ASSESSED = new Assessment(Priority.HIGH, 3, List.of(new Assessment.Point("trouble", 3)));

    private SomeTicket() {}

    /** She wrote herself. */
    public static Ticket asked() {
        return of(opening(Channel.EMAIL, null));
    }

    /** Something happened that a person must see to. */
    public static Ticket openedBy(@Nullable String incident, @Nullable String invitation) {
        return of(opening(Channel.EVENT, new TicketEvent.OpenedBy(Trouble.LOST, "e-1", incident, invitation, null)));
    }

    public static Opening opening(Channel channel, TicketEvent.@Nullable OpenedBy openedBy) {
        return new Opening(
                ID,
                "es",
                channel,
                "Where is it?",
                "es-ES",
                ANA,
                "o-1",
                "p-1",
                Parcel.UNKNOWN,
                openedBy,
                "delivery/wismo",
                openedBy == null,
                Stakes.UNKNOWN,
                CAUSE);
    }

    static Ticket of(Opening opening) {
        return Ticket.of(opening, 1001, "care", ASSESSED, OPENED);
    }
}
