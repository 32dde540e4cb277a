package dev.estela.tickets.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** However agents and tickets come together, nobody gets too much, and nobody much more than the others. */
class RoundPropertyTest {
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

    @Property(tries = 10_000)
    void nobodyGetsMoreThanTheyCanHoldAndOnlyWhatTheyCanDo(
            @ForAll("teams") List<Candidate> team, @ForAll("queues") List<Waiting> tickets) {
        Set<String> spoken =
                team.stream().flatMap(agent -> agent.languages().stream()).collect(Collectors.toSet());
        List<Round.Deal> deals = new Round(team, spoken, null, NOW).deal(tickets);
        Map<String, Integer> got = new HashMap<>();
        Set<UUID> dealt = new HashSet<>();
        for (Round.Deal deal : deals) {
            Candidate agent = of(team, deal.agent());
            Waiting ticket = ticket(tickets, deal.ticketId());
            got.merge(deal.agent(), 1, Integer::sum);
            assertThat(dealt.add(deal.ticketId())).isTrue();
            assertThat(agent.maySee(ticket.store())).isTrue();
            assertThat(ticket.language() == null
                            || !spoken.contains(ticket.language())
                            || agent.speaks(ticket.language()))
                    .isTrue();
        }
        got.forEach((agent, count) -> assertThat(of(team, agent).load() + count)
                .isLessThanOrEqualTo(of(team, agent).capacity()));
        leavesNothingThatSomebodyCouldTake(team, tickets, spoken, got, dealt);
    }

    private static void leavesNothingThatSomebodyCouldTake(
            List<Candidate> team,
            List<Waiting> tickets,
            Set<String> spoken,
            Map<String, Integer> got,
            Set<UUID> dealt) {
        for (Waiting ticket : tickets) {
            if (dealt.contains(ticket.ticketId())) {
                continue;
            }
            assertThat(team)
                    .noneMatch(agent -> agent.load() + got.getOrDefault(agent.id(), 0) < agent.capacity()
                            && agent.maySee(ticket.store())
                            && (ticket.language() == null
                                    || !spoken.contains(ticket.language())
                                    || agent.speaks(ticket.language())));
        }
    }

    /** Agents who begin with nothing and can do everything; they all have room to the end. */
    @Property(tries = 10_000)
    void loadsDifferByOneAtMost(
            @ForAll @IntRange(min = 1, max = 12) int agents, @ForAll @IntRange(max = 60) int tickets) {
        List<Candidate> team = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            team.add(new Candidate("agent-" + i, Set.of(), Set.of(), Set.of("es"), 1_000, 0, null));
        }
        Round round = new Round(team, Set.of("es"), null, NOW);
        List<Round.Deal> unused = round.deal(plain(tickets));
        assertThat(round.loads().values().stream().mapToInt(load -> load).sum()).isEqualTo(tickets);
        assertThat(round.loads().values().stream().mapToInt(load -> load).max().orElseThrow()
                        - round.loads().values().stream()
                                .mapToInt(load -> load)
                                .min()
                                .orElseThrow())
                .isLessThanOrEqualTo(1);
    }

    @Property(tries = 5_000)
    void theOldestGoFirstWhenThereIsRoomForSome(
            @ForAll @IntRange(max = 20) int room, @ForAll @IntRange(max = 40) int tickets) {
        List<Candidate> team = List.of(new Candidate("one", Set.of(), Set.of(), Set.of(), room, 0, null));
        List<Waiting> waiting = plain(tickets);
        List<Waiting> shuffled = new ArrayList<>(waiting);
        java.util.Collections.reverse(shuffled);
        List<UUID> dealt = new Round(team, Set.of(), null, NOW)
                .deal(shuffled).stream().map(Round.Deal::ticketId).toList();
        assertThat(dealt)
                .containsExactlyElementsOf(
                        waiting.stream().limit(room).map(Waiting::ticketId).toList());
    }

    private static List<Waiting> plain(int count) {
        List<Waiting> tickets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tickets.add(new Waiting(new UUID(0, i), "es", null, false, NOW.minusSeconds(1_000 - i), null));
        }
        return tickets;
    }

    private static Candidate of(List<Candidate> team, String id) {
        return team.stream().filter(agent -> agent.id().equals(id)).findFirst().orElseThrow();
    }

    private static Waiting ticket(List<Waiting> tickets, UUID id) {
        return tickets.stream()
                .filter(one -> one.ticketId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<List<Candidate>> teams() {
        Arbitrary<Set<String>> stores = Arbitraries.of("es", "fr").set().ofMaxSize(2);
        Arbitrary<Set<String>> languages =
                Arbitraries.of("es", "fr", "en").set().ofMaxSize(2);
        Arbitrary<Candidate> agent = Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        stores,
                        languages,
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 100).injectNull(0.3))
                .as((id, sees, speaks, capacity, load, last) -> new Candidate(
                        id, sees, Set.of(), speaks, capacity, load, last == null ? null : NOW.minusSeconds(last)));
        return agent.list().ofMaxSize(5).uniqueElements(Candidate::id);
    }

    @Provide
    Arbitrary<List<Waiting>> queues() {
        Arbitrary<Waiting> ticket = Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.of("es", "fr"),
                        Arbitraries.of("es", "fr", "en", "de").injectNull(0.3),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.of("a", "b", "z").injectNull(0.5))
                .as((id, store, language, urgent, age, last) ->
                        new Waiting(new UUID(1, id), store, language, urgent, NOW.minusSeconds(age), last));
        return ticket.list().ofMaxSize(30).uniqueElements(Waiting::ticketId);
    }
}
