package dev.estela.surveys.answer;

import static dev.estela.surveys.invitation.Invitations.DELIVERED;
import static dev.estela.surveys.invitation.Invitations.DUE;
import static dev.estela.surveys.invitation.Invitations.PROMISED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.surveys.invitation.Answer;
import dev.estela.surveys.invitation.Invitation;
import dev.estela.surveys.invitation.Invitations;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswerViewTest {
    @Test
    void anAgentReadsTheLastWordAndWhenTheFirstWasSaid() {
        // Given
        Instant later = DUE.plus(Duration.ofMinutes(50));
        Invitation invitation = Invitations.invited();
        invitation.answer(new Answer(true, null, 5, null), DUE);
        invitation.answer(new Answer(false, null, 1, "late"), later);
        // When
        AnswerView view = AnswerView.of(invitation);
        // Then
        assertThat(view.onTime()).isFalse();
        assertThat(view.score()).isEqualTo(1);
        assertThat(view.comment()).isEqualTo("late");
        assertThat(view.answeredAt()).isEqualTo(DUE);
        assertThat(view.changedAt()).isEqualTo(later);
    }

    @Test
    void whatTheCustomerSaysCanBeHeldAgainstThePromise() {
        Invitation invitation = Invitations.invited();
        invitation.answer(new Answer(false, null, 3, null), DUE);
        AnswerView view = AnswerView.of(invitation);
        assertThat(view.deliveredAt()).isEqualTo(DELIVERED);
        assertThat(view.deliverBy()).isEqualTo(PROMISED);
    }
}
