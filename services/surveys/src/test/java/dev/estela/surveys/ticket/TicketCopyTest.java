package dev.estela.surveys.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a ticket is the same, in whichever order its events come. */
class TicketCopyTest {
    private static final Instant NOON = Instant.parse("2026-11-07T12:00:00Z");

    private final TicketCopy opened = told("opened", 1, "NEW", null);
    private final TicketCopy solved = told("solved", 2, "SOLVED", NOON);
    private final TicketCopy reopened = told("reopened", 3, "OPEN", null);
    private final TicketCopy again = told("solved", 4, "SOLVED", NOON.plusSeconds(60));
    private final TicketCopy closed = told("closed", 5, "CLOSED", NOON.plusSeconds(60));

    @Test
    void theNewestStateAndTheLastSolutionAreKeptInEveryOrder() {
        for (List<TicketCopy> story : permutations(List.of(opened, solved, reopened, again, closed))) {
            assertThat(story.stream().reduce(TicketCopy::merge))
                    .contains(new TicketCopy(
                            "t-1",
                            "o-1",
                            "s-1",
                            5,
                            "CLOSED",
                            NOON.plusSeconds(60),
                            "e-5",
                            "dev.estela.ticket.closed.v1",
                            4L,
                            "e-4",
                            "trace-4"));
        }
    }

    @Test
    void whatNobodySolvedHasNoSolution() {
        TicketCopy merged = TicketCopy.merge(opened, told("changed", 2, "OPEN", null));
        assertThat(merged.status()).isEqualTo("OPEN");
        assertThat(merged.solvedEventId()).isNull();
        assertThat(merged.solvedVersion()).isNull();
    }

    @ParameterizedTest(name = "opened by {0}: {1}")
    @CsvSource({
        "low_score, true",
        "lost, true",
        "exception, true",
        "attempt_failed, true",
        "undeliverable_notice, false",
        "something_new, false",
        ", false"
    })
    void onlyTroubleWithAnOrderIsAskedAbout(String kind, boolean asked) {
        var openedBy = kind == null ? null : new TicketState.OpenedBy(kind);
        assertThat(new TicketState("t-1", "o-1", null, 1, "NEW", null, openedBy).aboutTrouble())
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @EventsOf("ticket")
    void aTicketIsReadWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        TicketState ticket = event.as(TicketState.class);
        assertThat(ticket.ticketId()).isNotBlank();
        assertThat(ticket.status()).isNotBlank();
        assertThat(ticket.version()).isPositive();
    }

    private static TicketCopy told(String word, long version, String status, Instant solvedAt) {
        String type = "dev.estela.ticket." + word + ".v1";
        return TicketCopy.of(
                new TicketState("t-1", "o-1", "s-1", version, status, solvedAt, new TicketState.OpenedBy("lost")),
                new Event(
                        "e-" + version,
                        "/test",
                        type,
                        "t-1",
                        NOON,
                        "es",
                        null,
                        null,
                        null,
                        "trace-" + version,
                        "t-1",
                        "{}",
                        "estela.ticket",
                        0,
                        version));
    }

    private static <T> List<List<T>> permutations(List<T> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> found = new ArrayList<>();
        for (T first : all) {
            List<T> rest = new ArrayList<>(all);
            rest.remove(first);
            permutations(rest).forEach(tail -> {
                List<T> one = new ArrayList<>(List.of(first));
                one.addAll(tail);
                found.add(one);
            });
        }
        return found;
    }
}
