package dev.estela.tickets.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tickets.tally.FirstContact.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstContactTest {
    private static final Instant OPENED = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant SOLVED = OPENED.plusSeconds(600);

    @Test
    void oneAnswerThatSolvesItIsAllTheCustomerNeeded() {
        assertThat(contact(answer(), solved()).isSolvedAtFirst()).isTrue();
    }

    @Test
    void whatIsNotSolvedIsNotSolvedAtFirst() {
        assertThat(contact(answer()).isSolved()).isFalse();
        assertThat(contact(answer()).isSolvedAtFirst()).isFalse();
    }

    @Test
    void whereASecondAnswerWasNeededTheFirstDidNotSolveIt() {
        FirstContact contact = contact(answer(), answer(), solved());
        assertThat(contact.isSolved()).isTrue();
        assertThat(contact.isSolvedAtFirst()).isFalse();
    }

    @Test
    void whatWasSolvedWithoutAnAnswerWasNoContact() {
        assertThat(contact(solved()).isSolvedAtFirst()).isFalse();
    }

    @Test
    void onlyAnswersOfAgentsCount() {
        Step automatic = new Step(OPENED.plusSeconds(1), "replied", false);
        assertThat(contact(automatic, answer(), solved()).isSolvedAtFirst()).isTrue();
        assertThat(contact(automatic, solved()).isSolvedAtFirst()).isFalse();
    }

    @Test
    void whoeverComesBackWithinSevenDaysWasNotHelped() {
        assertThat(contact(answer(), solved(), reopened(Duration.ofDays(7).minusSeconds(1)))
                        .isSolvedAtFirst())
                .isFalse();
        assertThat(contact(answer(), solved(), reopened(Duration.ofDays(7))).isSolvedAtFirst())
                .isTrue();
    }

    @Test
    void anAnswerAfterItWasSolvedChangesNothing() {
        assertThat(contact(answer(), solved(), new Step(SOLVED.plusSeconds(60), "replied", true))
                        .isSolvedAtFirst())
                .isTrue();
    }

    private static FirstContact contact(Step... steps) {
        return FirstContact.of(List.of(steps));
    }

    private static Step answer() {
        return new Step(OPENED.plusSeconds(500), "replied", true);
    }

    private static Step solved() {
        return new Step(SOLVED, "solved", true);
    }

    private static Step reopened(Duration later) {
        return new Step(SOLVED.plus(later), "reopened", false);
    }
}
