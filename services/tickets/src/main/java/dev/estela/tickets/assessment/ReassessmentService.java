package dev.estela.tickets.assessment;

import dev.estela.chassis.event.Cause;
import dev.estela.tickets.order.OrderListener;
import dev.estela.tickets.ticket.AssessmentService;
import dev.estela.tickets.ticket.Changes;
import dev.estela.tickets.ticket.Parcel;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Something was heard that tickets may matter more or less for. The caller has opened the transaction. */
@ApplicationScoped
public class ReassessmentService implements OrderListener {
    private final TicketRepository tickets;
    private final AssessmentService assessments;

    ReassessmentService(TicketRepository tickets, AssessmentService assessments) {
        this.tickets = tickets;
        this.assessments = assessments;
    }

    @Override
    public Uni<Void> changed(Map<String, Cause> orders) {
        return tickets.lockUnsolvedOf(orders.keySet()).chain(held -> {
            Map<Ticket, Cause> causes = new LinkedHashMap<>();
            held.forEach(ticket -> causes.put(ticket, Objects.requireNonNull(orders.get(ticket.orderId()))));
            return again(causes);
        });
    }

    /** Also what is solved keeps what is heard of its parcel: it may come back. */
    public Uni<Void> heard(Map<String, Heard> parcels) {
        return parcels.isEmpty()
                ? Uni.createFrom().voidItem()
                : tickets.lockAbout(parcels.keySet()).chain(held -> {
                    Map<Ticket, Cause> causes = new LinkedHashMap<>();
                    for (Ticket ticket : held) {
                        Heard heard = Objects.requireNonNull(parcels.get(ticket.shipmentId()));
                        if (ticket.hear(heard.parcel()) && !ticket.status().isOver()) {
                            causes.put(ticket, heard.cause());
                        }
                    }
                    return again(causes);
                });
    }

    /** The caller holds them. */
    Uni<Void> again(List<Ticket> held, Cause cause) {
        Map<Ticket, Cause> causes = new LinkedHashMap<>();
        held.forEach(ticket -> causes.put(ticket, cause));
        return again(causes);
    }

    private Uni<Void> again(Map<Ticket, Cause> causes) {
        Changes changes = new Changes();
        return assessments.assess(causes, changes).chain(() -> tickets.write(changes));
    }

    /** How a parcel stands, and the event that says so. */
    public record Heard(Parcel parcel, Cause cause) {
        public static Heard newest(Heard one, Heard other) {
            return other.parcel.version() > one.parcel.version() ? other : one;
        }
    }
}
