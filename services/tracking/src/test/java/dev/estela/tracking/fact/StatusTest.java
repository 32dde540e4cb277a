package dev.estela.tracking.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTest {
    @ParameterizedTest
    @EnumSource(Status.class)
    void nothingUndoesADelivery(Status later) {
        assertThat(Status.DELIVERED.followedBy(later)).isEqualTo(Status.DELIVERED);
        assertThat(later.followedBy(Status.DELIVERED)).isEqualTo(Status.DELIVERED);
    }

    @Test
    void aLateLabelOrAcceptanceTakesNothingBack() {
        assertThat(Status.OUT_FOR_DELIVERY.followedBy(Status.PICKED_UP)).isEqualTo(Status.OUT_FOR_DELIVERY);
        assertThat(Status.IN_TRANSIT.followedBy(Status.LABEL_CREATED)).isEqualTo(Status.IN_TRANSIT);
    }

    @Test
    void aParcelGoesBackToTheDepotAfterAFailedAttempt() {
        assertThat(Status.ATTEMPT_FAILED.followedBy(Status.IN_TRANSIT)).isEqualTo(Status.IN_TRANSIT);
    }

    @Test
    void aLostParcelCanBeFound() {
        assertThat(Status.LOST.followedBy(Status.IN_TRANSIT)).isEqualTo(Status.IN_TRANSIT);
    }
}
