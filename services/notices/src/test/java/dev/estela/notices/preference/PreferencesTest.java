package dev.estela.notices.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import dev.estela.notices.preference.Preferences.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private static final Choice NOTHING = new Choice(null, null, false);
    private static final Choice NO_MAIL = new Choice(null, Channel.EMAIL, false);
    private static final Choice DELAYS = new Choice(Kind.LATE, null, true);
    private static final Choice NO_DELAYS_BY_HTTP = new Choice(Kind.LATE, Channel.HTTP, false);

    @Test
    void whoChoosesNothingHearsEverything() {
        assertThat(Preferences.NONE.allow(Kind.SHIPPED, Channel.EMAIL)).isTrue();
        assertThat(new Preferences("es/c-1", 1, null).allow(Kind.SHIPPED, Channel.EMAIL))
                .isTrue();
    }

    @Test
    void aChannelThatIsNotWantedLeavesTheOther() {
        Preferences preferences = chosen(NO_MAIL);
        assertThat(preferences.allow(Kind.SHIPPED, Channel.EMAIL)).isFalse();
        assertThat(preferences.allow(Kind.SHIPPED, Channel.HTTP)).isTrue();
    }

    @Test
    void theMostPreciseChoiceCountsInWhicheverOrderTheyWereMade() {
        for (Preferences preferences : List.of(
                chosen(NOTHING, NO_MAIL, DELAYS, NO_DELAYS_BY_HTTP),
                chosen(NO_DELAYS_BY_HTTP, DELAYS, NO_MAIL, NOTHING))) {
            assertThat(preferences.allow(Kind.SHIPPED, Channel.HTTP)).isFalse();
            assertThat(preferences.allow(Kind.LATE, Channel.EMAIL)).isTrue();
            assertThat(preferences.allow(Kind.LATE, Channel.HTTP)).isFalse();
        }
    }

    @Test
    void whoWantsToHearNothingStillHearsWhatMustBeSaid() {
        assertThat(chosen(NOTHING).allow(Kind.LOST, Channel.EMAIL)).isTrue();
    }

    private static Preferences chosen(Choice... choices) {
        return new Preferences("es/c-1", 1, List.of(choices));
    }
}
