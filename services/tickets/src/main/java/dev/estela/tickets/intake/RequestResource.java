package dev.estela.tickets.intake;

import dev.estela.chassis.http.Problem;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Channel;
import dev.estela.tickets.ticket.TicketQueries;
import dev.estela.tickets.ticket.TicketView;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** An agent, or a machine of the shop's, opens a ticket for somebody. */
@Path("/api/tickets")
class RequestResource {
    private final IntakeService intake;
    private final TicketQueries queries;
    private final SecurityIdentity identity;

    RequestResource(IntakeService intake, TicketQueries queries, SecurityIdentity identity) {
        this.intake = intake;
        this.queries = queries;
        this.identity = identity;
    }

    /** The same Idempotency-Key opens one ticket. */
    @POST
    @RolesAllowed("tickets:work")
    @ResponseStatus(201)
    @WithTransaction
    public Uni<TicketView> open(
            @RestHeader("Idempotency-Key") @Nullable @Size(max = 255) String key, @Valid @NotNull NewTicket asked) {
        Caller caller = Caller.of(identity);
        if (!caller.maySee(asked.store())) {
            throw Problem.notFound("store", asked.store());
        }
        return intake.open(asked.asked(key), caller.name(), Actor.agent(caller.name()))
                .chain(queries::view);
    }

    /**
     * @param phone E.164
     * @param order its id, or its number as the customer knows it
     * @param byCustomer whether a customer waits for an answer: yes unless said otherwise
     */
    record NewTicket(
            @NotBlank @Size(max = 100) String store,
            @NotNull Channel channel,
            @NotBlank @Size(max = 500) String subject,
            @NotBlank @Size(max = 50_000) String text,

            @Nullable @Pattern(regexp = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
            String language,

            @Nullable @Size(max = 200) String customerId,
            @Nullable @Size(max = 200) String name,
            @Nullable @Email @Size(max = 254) String email,

            @Nullable @Pattern(regexp = "\\+[1-9][0-9]{5,14}")
            String phone,

            @Nullable @Size(max = 200) String order,
            @Nullable Boolean byCustomer) {

        Asked asked(@Nullable String key) {
            return new Asked(
                    key,
                    store,
                    channel,
                    subject,
                    text,
                    language,
                    customerId,
                    name,
                    email,
                    phone,
                    order,
                    byCustomer == null || byCustomer);
        }
    }
}
