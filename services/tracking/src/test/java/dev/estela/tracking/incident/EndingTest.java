package dev.estela.tracking.incident;

import static dev.estela.tracking.incident.Kind.ANNOUNCED;
import static dev.estela.tracking.incident.Kind.LATE;
import static dev.estela.tracking.incident.Kind.LOST;
import static dev.estela.tracking.incident.Kind.NOT_HANDED_OVER;
import static dev.estela.tracking.incident.Kind.SILENT;
import static dev.estela.tracking.incident.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Status;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What ends a shipment ends its incidents; what went wrong before that went wrong all the same. */
class EndingTest {
    private static final Instant EXPIRES = Instant.parse("2026-12-03T16:00:00Z");

    @Test
    void aParcelThatArrivesAfterAllWasSilentAndLostUntilThen() {
        Story story = Story.parcel().scan("03T17:00", Status.PICKED_UP).scan("28T10:00", Status.DELIVERED);
        assertThat(story.findings("30T00:00", SILENT)).singleElement().matches(silent -> at("28T10:00")
                .equals(silent.closedAt()));
        assertThat(story.findings("30T00:00", LOST)).singleElement().matches(lost -> at("28T10:00")
                .equals(lost.closedAt()));
    }

    @Test
    void anOrderCancelledTooLateHadNotBeenHandedOver() {
        assertThat(Story.order().cancelled("05T12:00").findings("06T00:00", NOT_HANDED_OVER))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.closedBy()).isEqualTo("cancelled");
                    assertThat(finding.opening().en()).startsWith("The shop had to hand it");
                });
        assertThat(Story.parcel().findings("06T00:00", NOT_HANDED_OVER))
                .singleElement()
                .satisfies(finding -> assertThat(finding.opening().en()).startsWith("There is a label"));
    }

    @Test
    void theOldestIncidentComesFirst() {
        Story story = Story.parcel().scan("03T17:00", Status.PICKED_UP).scan("05T10:00", Status.DELAYED);
        assertThat(story.by("06T22:00").findings()).extracting(Finding::kind).containsSubsequence(ANNOUNCED, LATE);
    }

    @Test
    void aLabelTheShopNeverToldOfExpiresToo() {
        Story story = Story.parcel().neverHandedOver().scan("03T10:00", Status.LABEL_CREATED);
        assertThat(expiry(story)).isEqualTo("2026-12-03T10:00:00Z");
    }

    @Test
    void aLabelIsAliveOnceACarrierHasTheParcelAndNotOtherwise() {
        assertThat(expiry(Story.parcel().scan("20T10:00", Status.PICKED_UP))).isNull();
        assertThat(expiry(Story.parcel().scan("20T10:00", Status.LABEL_CREATED)))
                .isEqualTo(EXPIRES);
    }

    @Test
    void whatIsCancelledInTimeDoesNotExpire() {
        assertThat(expiry(Story.parcel().cancelled("20T10:00"))).isNull();
    }

    private static Instant expiry(Story story) {
        return Detection.evaluate(story.facts(), EXPIRES.plus(Duration.ofDays(10)))
                .expiredAt();
    }
}
