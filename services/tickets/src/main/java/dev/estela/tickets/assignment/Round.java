package dev.estela.tickets.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Deals tickets out: urgent ones first, then the oldest. Each goes to whoever had it before, if they have room, otherwise to whoever has least to do, and among
 * those to who has waited longest for one. Nobody gets more than they can hold; what nobody can take waits.
 */
final class Round {
    private static final Comparator<Waiting> ORDER = Comparator.comparing((Waiting ticket) -> !ticket.urgent())
            .thenComparing(Waiting::openedAt)
            .thenComparing(Waiting::ticketId);
    private static final Comparator<Candidate> LEAST_FIRST = Comparator.comparingInt(Candidate::load)
            .thenComparing(Candidate::lastAssignedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Candidate::id);

    private final Map<String, Candidate> agents = new LinkedHashMap<>();
    private final Set<String> spoken;
    private final @Nullable String skill;
    private Instant tick;

    /**
     * @param agents who is there
     * @param spoken what anybody of the team speaks, there or not: a language nobody speaks stops no ticket
     * @param skill what the queue asks for
     */
    Round(List<Candidate> agents, Set<String> spoken, @Nullable String skill, Instant now) {
        agents.forEach(agent -> this.agents.put(agent.id(), agent));
        this.spoken = spoken;
        this.skill = skill;
        this.tick = now;
    }

    /** Nobody is there who has room: however many wait, nobody need look at them. */
    boolean isOver() {
        return agents.values().stream().noneMatch(Candidate::hasRoom);
    }

    List<Deal> deal(List<Waiting> tickets) {
        List<Deal> deals = new ArrayList<>();
        for (Waiting ticket : tickets.stream().sorted(ORDER).toList()) {
            taker(ticket).ifPresent(agent -> {
                tick = tick.plusNanos(1_000); // who got one last in this round waits longest in the next
                agents.put(agent.id(), agent.withOneMore(tick));
                deals.add(new Deal(ticket.ticketId(), agent.id(), tick));
            });
        }
        return deals;
    }

    private Optional<Candidate> taker(Waiting ticket) {
        List<Candidate> able =
                agents.values().stream().filter(agent -> can(agent, ticket)).toList();
        return able.stream()
                .filter(agent -> agent.id().equals(ticket.lastAgent()))
                .findFirst()
                .or(() -> able.stream().min(LEAST_FIRST));
    }

    private boolean can(Candidate agent, Waiting ticket) {
        String language = ticket.language() != null && spoken.contains(ticket.language()) ? ticket.language() : null;
        return agent.hasRoom()
                && agent.maySee(ticket.store())
                && agent.speaks(language)
                && (skill == null || agent.skills().contains(skill));
    }

    Map<String, Integer> loads() {
        return agents.values().stream().collect(Collectors.toMap(Candidate::id, Candidate::load));
    }

    /** @param at when, for who is next in turn */
    record Deal(UUID ticketId, String agent, Instant at) {}
}
