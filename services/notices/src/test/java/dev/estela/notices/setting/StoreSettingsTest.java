package dev.estela.notices.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreSettingsTest {
    private static final Duration USUAL = Duration.ofMinutes(10);

    @Test
    void aStoreThatDecidesNothingDoesAsTheInstallationDoes() {
        StoreSettings settings = StoreSettings.defaults("es");
        assertThat(settings.id()).isEqualTo("es");
        assertThat(settings.channels()).containsExactly(Channel.EMAIL);
        assertThat(settings.windowOr(USUAL)).isEqualTo(USUAL);
        assertThat(settings.growthStepDaysOr(2)).isEqualTo(2);
        assertThat(settings.fallbackOf(Channel.EMAIL)).isEmpty();
        assertThat(settings.wants(Kind.SHIPPED)).isTrue();
        assertThat(settings.wants(Kind.PLACED)).isFalse();
    }

    @Test
    void whatAStoreDecidesCounts() {
        StoreSettings settings = new StoreSettings(
                "es",
                1,
                Map.of(Kind.SHIPPED, false, Kind.PLACED, true),
                List.of(Channel.HTTP),
                Duration.ZERO,
                5,
                null,
                false,
                Map.of(Channel.HTTP, Channel.EMAIL, Channel.EMAIL, Channel.EMAIL));
        assertThat(settings.channels()).containsExactly(Channel.HTTP);
        assertThat(settings.windowOr(USUAL)).isZero();
        assertThat(settings.growthStepDaysOr(2)).isEqualTo(5);
        assertThat(settings.wants(Kind.SHIPPED)).isFalse();
        assertThat(settings.wants(Kind.PLACED)).isTrue();
        assertThat(settings.fallbackOf(Channel.HTTP)).contains(Channel.EMAIL);
        assertThat(settings.fallbackOf(Channel.EMAIL)).as("not to itself").isEmpty();
    }

    @Test
    void aStoreThatNamesNoChannelWritesMail() {
        StoreSettings settings = new StoreSettings("es", 1, null, List.of(), null, null, null, false, null);
        assertThat(settings.channels()).containsExactly(Channel.EMAIL);
    }
}
