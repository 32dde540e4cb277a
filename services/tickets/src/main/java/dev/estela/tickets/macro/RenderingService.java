package dev.estela.tickets.macro;

import dev.estela.chassis.http.Problem;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.assignment.AgentService;
import dev.estela.tickets.order.OrderCopyRepository;
import dev.estela.tickets.store.StoreCopy;
import dev.estela.tickets.store.StoreCopyRepository;
import dev.estela.tickets.ticket.TicketQueries;
import dev.estela.tickets.ticket.TicketService;
import dev.estela.tickets.ticket.TicketView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills macros in for one ticket. The caller has opened the session. */
@ApplicationScoped
public class RenderingService {
    private final MacroService macros;
    private final TicketService tickets;
    private final TicketQueries queries;
    private final OrderCopyRepository orders;
    private final StoreCopyRepository stores;
    private final AgentService agents;

    RenderingService(
            MacroService macros,
            TicketService tickets,
            TicketQueries queries,
            OrderCopyRepository orders,
            StoreCopyRepository stores,
            AgentService agents) {
        this.macros = macros;
        this.tickets = tickets;
        this.queries = queries;
        this.orders = orders;
        this.stores = stores;
        this.agents = agents;
    }

    /** As the caller would say it. A macro of another store is none here. */
    public Uni<RenderedMacro> render(UUID ticketId, String macroId, Caller caller) {
        return tickets.find(ticketId, caller).chain(queries::view).chain(ticket -> macros.get(macroId, caller)
                .chain(macro -> {
                    if (macro.store() != null && !macro.store().equals(ticket.store())) {
                        throw Problem.notFound("macro", macroId);
                    }
                    return stores.of(List.of(ticket.store()))
                            .map(known -> Optional.ofNullable(known.get(ticket.store())))
                            .chain(store -> values(ticket, store.orElse(null), caller)
                                    .map(values -> rendered(macro, ticket, store, values)));
                }));
    }

    private Uni<Map<Placeholder, String>> values(TicketView ticket, @Nullable StoreCopy store, Caller caller) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        put(values, Placeholder.TICKET_NUMBER, ticket.number());
        put(values, Placeholder.TICKET_SUBJECT, ticket.subject());
        put(values, Placeholder.CUSTOMER_NAME, ticket.requester().name());
        put(values, Placeholder.STORE_NAME, store == null ? null : store.name());
        return orderNumber(ticket.orderId())
                .invoke(number -> put(values, Placeholder.ORDER_NUMBER, number.orElse(null)))
                .chain(() -> agents.name(caller.name()))
                .invoke(name -> put(values, Placeholder.AGENT_NAME, name.orElse(null)))
                .replaceWith(values);
    }

    private Uni<Optional<String>> orderNumber(@Nullable String orderId) {
        return orderId == null
                ? Uni.createFrom().item(Optional.empty())
                : orders.of(List.of(orderId))
                        .map(known -> Optional.ofNullable(known.get(orderId)).map(order -> order.number()));
    }

    private static void put(Map<Placeholder, String> values, Placeholder placeholder, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(placeholder, value);
        }
    }

    private static RenderedMacro rendered(
            MacroView macro, TicketView ticket, Optional<StoreCopy> store, Map<Placeholder, String> values) {
        List<String> languages = store.map(StoreCopy::languages).orElse(List.of());
        Wording wording = Wording.of(macro.texts(), ticket.language(), languages);
        Template.Filled filled = Template.fill(wording.text(), values);
        return new RenderedMacro(
                macro.id(),
                macro.title(),
                filled.text(),
                wording.language(),
                ticket.language(),
                wording.meant(),
                filled.missing(),
                macro.actions());
    }
}
