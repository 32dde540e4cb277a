package dev.estela.surveys.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.surveys.Known;
import dev.estela.surveys.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A person is asked once in a while, whatever they are called. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class OncePerPersonComponentTest extends InMadrid {
    @Test
    void aPersonIsAskedOnceInThirtyDaysUnderWhicheverCustomerId() {
        // Given
        String alias = Shop.newId("c");
        Shop.contact(alias, "p-" + customer, "ana@example.com").publish();
        Known.contact(alias);
        String next = Shop.newId("o");
        String afterwards = Shop.newId("o");
        delivered("2026-11-07T12:00:00Z");
        // When
        delivered(next, alias, Shop.newId("PQ"), "2026-12-07T11:59:59Z");
        delivered(afterwards, alias, Shop.newId("PQ"), "2026-12-07T12:30:00Z");
        TestClock.advanceTo(Instant.parse("2027-01-30T00:00:00Z"));
        // Then
        assertThat(Known.types(order)).contains("invited");
        assertThat(Known.types(afterwards)).containsExactly("skipped");
        assertThat(Known.reason(afterwards)).isEqualTo("cooldown");
        assertThat(Known.types(next)).contains("invited"); // thirty days to the second
    }

    @Test
    void whoTurnsOutToBeTheSamePersonLaterIsNotAskedTwiceEither() {
        // Given
        delivered("2026-11-07T12:00:00Z");
        TestClock.advanceTo(DUE);
        String alias = Shop.newId("c");
        String second = Shop.newId("o");
        Shop.contact(alias, "p-" + alias, "ana@example.com").publish();
        Known.contact(alias);
        delivered(second, alias, Shop.newId("PQ"), "2026-11-08T12:00:00Z");
        // When
        Shop.contact(Shop.ID, customer, "p-" + alias, "ana@example.com", "es-ES", 2)
                .publish();
        Known.soon(() -> assertThat(Known.invitation(order)).containsEntry("person_id", "p-" + alias));
        TestClock.advanceTo(Instant.parse("2026-11-09T12:00:00Z"));
        // Then
        assertThat(Known.reason(second)).isEqualTo("cooldown");
    }

    @Test
    void ofTwoSurveysDueAtOnceTheEarlierDeliveryIsAskedAbout() {
        // Given
        String other = Shop.newId("o");
        delivered(other, customer, Shop.newId("PQ"), "2026-11-07T11:30:00Z");
        delivered("2026-11-07T11:40:00Z");
        // When
        TestClock.advanceTo(DUE);
        // Then
        assertThat(Known.status(other)).isEqualTo("invited");
        assertThat(Known.reason(order)).isEqualTo("cooldown");
    }
}
