package dev.estela.tickets.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final Candidate ANA = agent("ana", Set.of("returns"), 0);
    private static final Candidate EVA = agent("eva", Set.of(), 3);

    @Test
    void whatIsUrgentGoesFirstHoweverLongOthersWait() {
        Waiting old = ticket(1, false, 100, null);
        Waiting urgent = ticket(2, true, 1, null);
        assertThat(deal(null, old, urgent))
                .extracting(Round.Deal::ticketId)
                .containsExactly(urgent.ticketId(), old.ticketId());
    }

    @Test
    void whoeverHadItGetsItBackAlsoWithMoreToDoThanOthers() {
        assertThat(deal(null, ticket(1, false, 1, "eva")))
                .extracting(Round.Deal::agent)
                .containsExactly("eva");
        assertThat(deal(null, ticket(1, false, 1, "luis")))
                .extracting(Round.Deal::agent)
                .containsExactly("ana");
    }

    @Test
    void onlyWhoCanDoWhatTheQueueAsksForGetsItsTickets() {
        assertThat(deal("returns", ticket(1, false, 1, "eva")))
                .extracting(Round.Deal::agent)
                .containsExactly("ana");
        assertThat(deal("claims", ticket(1, false, 1, "eva"))).isEmpty();
    }

    @Test
    void aRoundIsOverOnceNobodyHasRoom() {
        assertThat(round(null, ANA, agent("luis", Set.of(), 5)).isOver()).isFalse();
        assertThat(round(null, agent("luis", Set.of(), 5)).isOver()).isTrue();
    }

    private static List<Round.Deal> deal(@Nullable String skill, Waiting... tickets) {
        return round(skill, ANA, EVA).deal(List.of(tickets));
    }

    private static Round round(@Nullable String skill, Candidate... agents) {
        return new Round(List.of(agents), Set.of("es"), skill, NOW);
    }

    private static Candidate agent(String id, Set<String> skills, int load) {
        return new Candidate(id, Set.of(), skills, Set.of("es"), 5, load, null);
    }

    private static Waiting ticket(int id, boolean urgent, int age, @Nullable String last) {
        return new Waiting(new UUID(0, id), "es", "es", urgent, NOW.minusSeconds(age), last);
    }
}
