package dev.estela.tracking.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CarriersTest {
    private final Carriers carriers = TestCarriers.with(
            "estela.tracking.carriers.correos.polling-interval", "4h",
            "estela.tracking.carriers.correos.transit-days", "3",
            "estela.tracking.carriers.correos.services.paq24.transit-days", "1",
            "estela.tracking.carriers.correos.services.paq24.working-days", "MONDAY,SATURDAY",
            "estela.tracking.carriers.slow.lost-by-silence", "false",
            "estela.tracking.stores.es.lost-by-silence", "false");

    @Test
    void aCarrierNobodyConfiguredWorksByTheDefaults() {
        CarrierRules rules = carriers.of("dhl", null, "fr");
        assertThat(rules.pollingInterval()).isEqualTo(Duration.ofHours(12));
        assertThat(rules.lostAfter()).isEqualTo(Duration.ofDays(20));
        assertThat(rules.workingDays()).hasSize(5);
        assertThat(rules.transitDays()).isEmpty();
    }

    @Test
    void aServiceCountsBeforeItsCarrier() {
        CarrierRules rules = carriers.of("correos", "paq24", "fr");
        assertThat(rules.transitDays()).hasValue(1);
        assertThat(rules.workingDays()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
        assertThat(rules.pollingInterval()).isEqualTo(Duration.ofHours(4));
        assertThat(carriers.of("correos", "other", "fr").transitDays()).hasValue(3);
    }

    @Test
    void aStoreOrACarrierCanRuleOutThatSilenceMakesAParcelLost() {
        assertThat(carriers.of("dhl", null, "es").lostAfter()).isNull();
        assertThat(carriers.of("slow", null, "fr").lostAfter()).isNull();
    }
}
