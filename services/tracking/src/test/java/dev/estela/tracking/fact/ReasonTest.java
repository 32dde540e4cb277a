package dev.estela.tracking.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void theReasonNamesThePartyAtFault() {
        assertThat(Reason.CARRIER_SORTING_ERROR.party()).isEqualTo(Party.CARRIER);
        assertThat(Reason.CONSIGNEE_NOT_HOME.party()).isEqualTo(Party.CONSIGNEE);
        assertThat(Reason.CUSTOMS_DUTIES_UNPAID.party()).isEqualTo(Party.CUSTOMS);
        assertThat(Reason.RETAILER_NOT_READY.party()).isEqualTo(Party.RETAILER);
        assertThat(Reason.NATURAL_DISASTER.party()).isEqualTo(Party.FORCE);
        assertThat(Reason.SECURITY_ISSUE.party()).isEqualTo(Party.OTHER);
    }

    @Test
    void thereAreThirtyFiveOfThem() {
        assertThat(Reason.values()).hasSize(35);
    }

    @Test
    void aStatedReasonIsTakenAsItIs() {
        assertThat(Reason.of("weather_delay", Status.LOST, "aduana")).isEqualTo(Reason.WEATHER_DELAY);
    }

    @Test
    void anUnknownReasonIsUnknownAndNobodysFault() {
        assertThat(Reason.of("gremlins", Status.DELAYED, null)).isEqualTo(Reason.UNKNOWN);
        assertThat(Reason.UNKNOWN.party()).isEqualTo(Party.OTHER);
    }

    @Test
    void theStatusImpliesAReasonWhereTheCarrierGivesNone() {
        assertThat(Reason.of(null, Status.REFUSED, null)).isEqualTo(Reason.CONSIGNEE_REFUSED);
        assertThat(Reason.of(null, Status.DAMAGED, null)).isEqualTo(Reason.CARRIER_DAMAGED_PARCEL);
    }

    @Test
    void wordsGiveAReasonAway() {
        assertThat(Reason.of(null, Status.ATTEMPT_FAILED, "Destinatario AUSENTE"))
                .isEqualTo(Reason.CONSIGNEE_NOT_HOME);
        assertThat(Reason.of(null, Status.ON_HOLD, "Held at customs")).isEqualTo(Reason.CUSTOMS_DELAY);
    }
}
