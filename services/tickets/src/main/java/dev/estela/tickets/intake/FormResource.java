package dev.estela.tickets.intake;

import dev.estela.chassis.http.Problem;
import dev.estela.chassis.http.RateLimited;
import dev.estela.tickets.sla.ExpectedAnswerRepository;
import dev.estela.tickets.store.StoreCopyRepository;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Channel;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The contact form of a store, for its web pages. It says nothing of who is known or what was ordered. */
@Path("/api/tickets/forms/{store}")
class FormResource {
    private final IntakeService intake;
    private final StoreCopyRepository stores;
    private final ExpectedAnswerRepository answers;

    FormResource(IntakeService intake, StoreCopyRepository stores, ExpectedAnswerRepository answers) {
        this.intake = intake;
        this.stores = stores;
        this.answers = answers;
    }

    @POST
    @PermitAll
    @RateLimited(permits = 20, seconds = 600)
    @ResponseStatus(202)
    @WithTransaction
    public Uni<Receipt> send(
            @RestPath String store,
            @RestHeader("Idempotency-Key") @Nullable @Size(max = 255) String key,
            @Valid @NotNull Form form) {
        return stores.of(List.of(store))
                .invoke(known -> {
                    if (!known.containsKey(store)) {
                        throw Problem.notFound("store", store);
                    }
                })
                .chain(() -> intake.open(form.asked(store, key), "form", Actor.CUSTOMER))
                .chain(ticket -> answers.of(store).map(within -> new Receipt(ticket.number(), within)));
    }

    /** @param expectedWithin how long four of five customers have waited lately; absent while nobody knows */
    record Receipt(String number, @Nullable Duration expectedWithin) {}

    record Form(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email,

            @Nullable @Pattern(regexp = "\\+[1-9][0-9]{5,14}")
            String phone,

            @Nullable @Size(max = 200) String order,
            @NotBlank @Size(max = 200) String subject,
            @NotBlank @Size(max = 20_000) String text,

            @Nullable @Pattern(regexp = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
            String language) {

        Asked asked(String store, @Nullable String key) {
            return new Asked(key, store, Channel.FORM, subject, text, language, null, name, email, phone, order, true);
        }
    }
}
