package dev.estela.notices.fact;

import static dev.estela.notices.notice.Known.NOON;
import static dev.estela.notices.notice.Known.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.event.Event;
import dev.estela.notices.kind.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiesTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "' ana@example.com ', ' +34 600 100 200 ', ana@example.com, +34 600 100 200",
                "ana, call me, -, -",
                "'ana@example.com, eve@example.com', '600100200;600100201', -, -",
                "-, -, -, -"
            })
    void anAddressIsUsedOnlyIfItIsOne(String email, String phone, String mail, String number) {
        var contact = new ContactCopy("es/c-1", 1, "es", "c-1", "Ana", email, phone, null, null, null);
        assertThat(contact.address(Channel.EMAIL)).isEqualTo(mail);
        assertThat(contact.address(Channel.HTTP)).isEqualTo(number);
    }

    @Test
    void aStoreNobodyHasHeardOfSpeaksUnderItsOwnIdAndIsQuietAtNight() {
        StoreCopy unknown = anOrder().facts().store("pt");
        assertThat(unknown.name()).isEqualTo("pt");
        assertThat(unknown.readable()).isTrue();
        assertThat(unknown.quietHours().quietAt(NOON)).isFalse();
        assertThat(unknown.quietHours().quietAt(NOON.plusSeconds(9 * 3600))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Mars/Base, 21:00, false", "Europe/Madrid, 25:00, false", "Europe/Madrid, 21:00, true"})
    void aStoreWhoseHoursMakeNoSenseIsNotReadable(String zone, String from, boolean readable) {
        var store = new StoreCopy("es", 1, "Casa", zone, List.of("es"), from, "09:00", "Casa", "hola@x.example");
        assertThat(store.readable()).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource({"invited, false, false", "answered, true, false", "expired, false, true", "skipped, false, true"})
    void aSurveyIsOverWhenNobodyCanAnswerItAnyMore(String status, boolean answered, boolean over) {
        var survey = new SurveyCopy("i-1", 1, "o-1", status, null, null, new Origin("e", "t", null));
        assertThat(survey.answered()).isEqualTo(answered);
        assertThat(survey.over()).isEqualTo(over);
    }

    @Test
    void whatWeDecideIsTracedToTheEventThatToldUs() {
        var event = new Event("e-1", "/t", "t.v1", "s", NOON, "es", null, null, null, "00-1", "k", "{}", "x", 0, 0);
        assertThat(Origin.of(event)).isEqualTo(new Origin("e-1", "t.v1", "00-1"));
        assertThat(Origin.of(event).cause()).isEqualTo(new Cause("e-1", "t.v1", "00-1"));
    }

    @Test
    void anOrderHasArrivedWithTheLastOfItsParcelsOrWhenTheShopSaysSo() {
        var parcels = anOrder()
                .shipment("p-1", null, null, null)
                .parcel("p-2", NOON)
                .parcel("p-3", NOON.plusSeconds(60))
                .facts();
        assertThat(parcels.arrival("o-1", "p-1")).map(Arrival::at).contains(NOON.plusSeconds(60));
        assertThat(parcels.arrival("o-1", "p-2")).map(Arrival::at).contains(NOON);
        assertThat(anOrder().order(null, NOON).facts().arrival("o-1", "p-1"))
                .map(Arrival::at)
                .contains(NOON);
        assertThat(anOrder().facts().arrival("o-1", "p-1")).isEmpty();
    }
}
