package dev.estela.customers.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.http.ProblemException;
import dev.estela.chassis.paging.Cursor;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineTest {
    private static final Instant NOON = Instant.parse("2026-11-06T12:00:00Z");
    private static final Event EVENT = new Event(
            "e-2",
            "/t",
            "dev.estela.notice.sent.v1",
            "s",
            NOON,
            "es",
            null,
            "e-1",
            "cause.v1",
            null,
            "k",
            "{}",
            "x",
            0,
            0);

    @Test
    void aLineIsTheSameHoweverOftenItsEventComes() {
        assertThat(Line.of(EVENT, telling("es"))).isEqualTo(Line.of(EVENT, telling("es")));
        assertThat(Line.of(EVENT, telling("es")).causeEventId()).isEqualTo("e-1");
        assertThat(Line.of(EVENT, telling("es")).rank()).isEqualTo(Rank.of("notice.sent"));
    }

    @Test
    void whatDoesNotSayItsStoreIsOfTheStoreItsEventNames() {
        assertThat(Line.of(EVENT, telling(null)).store()).isEqualTo("es");
        assertThat(Line.of(EVENT, telling("pt")).store()).isEqualTo("pt");
    }

    @Test
    void aPageGoesOnWhereTheLastOneEnded() {
        Line line = Line.of(EVENT, telling("es"));
        Place place = new Place(line.at(), line.rank(), line.lineId());
        assertThat(Place.of(place.cursor())).isEqualTo(place);
        assertThatThrownBy(() -> Place.of(Cursor.encode("yesterday", 1, line.lineId())))
                .isInstanceOf(ProblemException.class);
    }

    private static Telling telling(String store) {
        return new Telling(NOON, "notice.sent", "notice.sent", Map.of("notice", "late"), "n-1", "o-1", store, "c-1");
    }
}
