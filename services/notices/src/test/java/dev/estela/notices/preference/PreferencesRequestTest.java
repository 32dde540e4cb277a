package dev.estela.notices.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.http.FieldError;
import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import dev.estela.notices.preference.Preferences.Choice;
import dev.estela.notices.preference.PreferencesRequest.Wish;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreferencesRequestTest {
    private static final Wish NO_DELAYS_BY_MAIL = new Wish("late", "email", false);

    @Test
    void whatACustomerMayChooseIsKeptAsWritten() {
        PreferencesRequest request = asked(NO_DELAYS_BY_MAIL, new Wish(null, null, true));
        assertThat(request.faults()).isEmpty();
        assertThat(request.preferences("es/c-1", 3))
                .isEqualTo(new Preferences(
                        "es/c-1",
                        3,
                        List.of(new Choice(Kind.LATE, Channel.EMAIL, false), new Choice(null, null, true))));
    }

    @Test
    void aChoiceThatDoesNotSayWhatIsWantedIsNone() {
        assertThat(fields(asked(NO_DELAYS_BY_MAIL, new Wish("late", null, null), null)))
                .containsExactly("/choices/1/wanted", "/choices/2/wanted");
    }

    @Test
    void whatWeDoNotTellOrDoNotUseIsNamed() {
        assertThat(fields(asked(new Wish("weather", "email", false), new Wish("late", "pigeon", false))))
                .containsExactly("/choices/0/kind", "/choices/1/channel");
    }

    @Test
    void nobodyCanRefuseToHearThatTheirParcelIsLost() {
        assertThat(fields(asked(new Wish("lost", null, false)))).containsExactly("/choices/0/kind");
        assertThat(asked(new Wish("lost", null, true)).faults()).isEmpty();
    }

    @Test
    void aHundredChoicesAreEnoughAndNoListIsNoChoice() {
        assertThat(new PreferencesRequest(Collections.nCopies(100, NO_DELAYS_BY_MAIL)).faults())
                .isEmpty();
        assertThat(fields(new PreferencesRequest(Collections.nCopies(101, NO_DELAYS_BY_MAIL))))
                .containsExactly("/choices");
        assertThat(fields(new PreferencesRequest(null))).containsExactly("/choices");
    }

    private static PreferencesRequest asked(Wish... wishes) {
        return new PreferencesRequest(Arrays.asList(wishes));
    }

    private static List<String> fields(PreferencesRequest request) {
        return request.faults().stream().map(FieldError::pointer).toList();
    }
}
