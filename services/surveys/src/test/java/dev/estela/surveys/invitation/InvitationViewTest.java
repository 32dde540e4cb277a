package dev.estela.surveys.invitation;

import static dev.estela.surveys.invitation.Invitations.CAUSE;
import static dev.estela.surveys.invitation.Invitations.DELIVERED;
import static dev.estela.surveys.invitation.Invitations.DUE;
import static dev.estela.surveys.invitation.Invitations.EXPIRY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.surveys.fact.SkipReason;
import dev.estela.surveys.fact.SurveyKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InvitationViewTest {
    @Test
    void anAgentReadsWhoWasAskedAboutWhatWhenAndWhy() {
        // Given
        Instant reminded = DUE.plus(Duration.ofDays(5));
        Instant answered = DUE.plus(Duration.ofDays(6));
        Invitation invitation = Invitations.invited();
        invitation.remind(reminded, "https://shop.example/s/t");
        invitation.answer(new Answer(true, null, 4, null), answered);
        // When
        InvitationView view = InvitationView.of(invitation);
        // Then
        assertThat(view)
                .isEqualTo(new InvitationView(
                        Invitation.idOf(SurveyKind.DELIVERY, "o-1"),
                        SurveyKind.DELIVERY,
                        InvitationStatus.ANSWERED,
                        null,
                        "o-1",
                        "es",
                        "c-1",
                        "s-1",
                        null,
                        "correos",
                        "paq48",
                        "ES-MD",
                        DELIVERED,
                        DELIVERED,
                        DUE,
                        DUE,
                        reminded,
                        null,
                        answered,
                        EXPIRY,
                        CAUSE));
    }

    @Test
    void thatNobodyWasRemindedIsADecisionAndHasItsReason() {
        Invitation invitation = Invitations.invited();
        invitation.leaveReminderOut(SkipReason.RETURNED);
        assertThat(InvitationView.of(invitation).reminderReason()).isEqualTo("returned");
        assertThat(InvitationView.of(invitation).remindedAt()).isNull();
    }
}
