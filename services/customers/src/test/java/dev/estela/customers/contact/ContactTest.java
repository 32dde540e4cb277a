package dev.estela.customers.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.customers.member.Suppression;
import dev.estela.customers.preference.Published;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T10:15:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-06T10:15:00Z");

    @Test
    void theOrderPlacedLastWinsWhateverCameLast() {
        // Given
        var old = order("o-1", MONDAY, 9, "Ana", "old@example.com", "+34612345678");
        var recent = order("o-2", FRIDAY, 1, "Ana Ruiz", "new@example.com", null);
        // When
        var one = Contact.of("p", List.of(old, recent), null, null);
        var other = Contact.of("p", List.of(recent, old), null, null);
        // Then
        assertThat(one).isEqualTo(other);
        assertThat(one.name()).isEqualTo("Ana Ruiz");
        assertThat(one.email()).isEqualTo("new@example.com");
    }

    @Test
    void whatTheNewestOrderDoesNotSayIsTakenFromTheOneBefore() {
        // Given
        var old = order("o-1", MONDAY, 9, "Ana", null, "+34612345678");
        var recent = order("o-2", FRIDAY, 1, null, "new@example.com", null);
        // When
        var contact = Contact.of("p", List.of(recent, old), null, null);
        // Then
        assertThat(contact.phone()).isEqualTo("+34612345678");
        assertThat(contact.name()).isEqualTo("Ana");
    }

    @Test
    void onlyWhatOthersCanSeeMakesANewVersion() {
        // Given
        var first = Contact.of("p", List.of(order("o-1", MONDAY, 1, "Ana", "a@example.com", null)), null, null)
                .after(null);
        // When
        var same = Contact.of("p", List.of(order("o-2", FRIDAY, 1, "Ana", "a@example.com", null)), null, null)
                .after(first);
        var other = Contact.of("p", List.of(order("o-2", FRIDAY, 1, "Ana", "b@example.com", null)), null, null)
                .after(first);
        // Then
        assertThat(first.version()).isEqualTo(1);
        assertThat(same.isVersionOf(first)).isTrue();
        assertThat(other.isVersionOf(first)).isFalse();
        assertThat(other.version()).isEqualTo(2);
    }

    @Test
    void everyFieldThatOthersSeeCounts() {
        // Given
        var base = new Contact("es", "c", "p", "n", "e", "t", "l", null, null, MONDAY, 1);
        // When
        var changed = Arrays.asList(
                new Contact("es", "c", "p2", "n", "e", "t", "l", null, null, MONDAY, 0),
                new Contact("es", "c", "p", "n2", "e", "t", "l", null, null, MONDAY, 0),
                new Contact("es", "c", "p", "n", "e2", "t", "l", null, null, MONDAY, 0),
                new Contact("es", "c", "p", "n", "e", null, "l", null, null, MONDAY, 0),
                new Contact("es", "c", "p", "n", "e", "t", "l2", null, null, MONDAY, 0),
                new Contact(
                        "es", "c", "p", "n", "e", "t", "l", new Published("none", null, null, null), null, MONDAY, 0),
                new Contact(
                        "es",
                        "c",
                        "p",
                        "n",
                        "e",
                        "t",
                        "l",
                        null,
                        List.of(new Suppression("s", List.of(), true)),
                        MONDAY,
                        0));
        // Then
        assertThat(changed)
                .allSatisfy(contact -> assertThat(contact.after(base).version()).isEqualTo(2));
    }

    @Test
    void ofTwoVersionsOfOneOrderTheHigherCounts() {
        // Given
        var first = news(order("o-1", FRIDAY, 1, "Ana", null, null));
        var second = news(order("o-1", MONDAY, 2, "Ana Ruiz", null, null));
        // When
        var newest = ContactService.newestOfEach(List.of(second, first));
        // Then
        assertThat(newest).containsExactly(second);
    }

    private static News news(OrderContact order) {
        return new News(order, dev.estela.chassis.event.Cause.request("test"), MONDAY);
    }

    private static OrderContact order(
            String id, Instant placedAt, long version, String name, String email, String phone) {
        return new OrderContact(id, "es", "c-77", version, placedAt, name, email, phone, phone, "es-ES");
    }
}
