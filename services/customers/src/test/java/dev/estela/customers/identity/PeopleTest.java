package dev.estela.customers.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T10:15:00Z");
    private final People people = new People(List.of(), List.of());

    @Test
    void aStrangerIsAPersonOfTheirOwnUnderTheirCustomerId() {
        // When
        people.meet(order("es", "c-77", "ana@example.com", "+34612345678", "o-1"));
        // Then
        assertThat(people.born()).containsExactly(new Person("c-77", "es", MONDAY));
        assertThat(people.learned())
                .extracting(identity -> identity.key().value(), Identity::personId, Identity::match)
                .containsExactly(
                        tuple("c-77", "c-77", null),
                        tuple("ana@example.com", "c-77", null),
                        tuple("+34612345678", "c-77", null));
    }

    @Test
    void theSameCustomerIdInAnotherStoreIsAnotherPerson() {
        // When
        people.meet(order("es", "c-77", null, null, "o-1"));
        people.meet(order("pt", "c-77", null, null, "o-2"));
        // Then
        assertThat(people.born()).extracting(Person::personId).containsExactly("c-77", "pt~c-77");
    }

    @Test
    void anIdTakenTwiceIsStillGivenToNobodyElse() {
        // Given
        var crowded = new People(List.of(), List.of("c-77", "pt~c-77"));
        // When
        crowded.meet(order("pt", "c-77", null, null, "o-2"));
        // Then
        assertThat(crowded.born()).extracting(Person::personId).containsExactly("pt~pt~c-77");
    }

    @Test
    void aNewCustomerIdWithAKnownEmailJoinsThatPersonAndSaysWhy() {
        // Given
        people.meet(order("es", "c-77", "ana@example.com", null, "o-1"));
        // When
        people.meet(order("es", "guest-9", "ana@example.com", "+34612345678", "o-2"));
        // Then
        assertThat(people.born()).hasSize(1);
        assertThat(learned("guest-9").personId()).isEqualTo("c-77");
        assertThat(learned("guest-9").match()).isEqualTo(new IdentityKey("es", IdentityKind.EMAIL, "ana@example.com"));
        assertThat(learned("+34612345678").personId()).isEqualTo("c-77");
    }

    @Test
    void aNewCustomerIdWithAKnownPhoneJoinsThatPerson() {
        // Given
        people.meet(order("es", "c-77", "ana@example.com", "+34612345678", "o-1"));
        // When
        people.meet(order("es", "guest-9", "ana.ruiz@example.com", "+34612345678", "o-2"));
        // Then
        assertThat(learned("guest-9").personId()).isEqualTo("c-77");
        assertThat(learned("guest-9").match()).isEqualTo(new IdentityKey("es", IdentityKind.PHONE, "+34612345678"));
    }

    @Test
    void theEmailSpeaksLouderThanThePhone() {
        // Given
        people.meet(order("es", "ana", "ana@example.com", null, "o-1"));
        people.meet(order("es", "luis", "luis@example.com", "+34612345678", "o-2"));
        // When
        people.meet(order("es", "guest", "ana@example.com", "+34612345678", "o-3"));
        // Then
        assertThat(learned("guest").personId()).isEqualTo("ana");
    }

    @Test
    void aKnownEmailOfAnotherStoreMeansNothing() {
        // Given
        people.meet(order("es", "c-77", "ana@example.com", null, "o-1"));
        // When
        people.meet(order("pt", "p-1", "ana@example.com", null, "o-2"));
        // Then
        assertThat(people.born()).extracting(Person::personId).containsExactly("c-77", "p-1");
    }

    @Test
    void aKnownCustomerIdKeepsItsPersonWhateverAddressItUsesNow() {
        // Given
        people.meet(order("es", "ana", "ana@example.com", null, "o-1"));
        people.meet(order("es", "luis", "luis@example.com", null, "o-2"));
        // When
        people.meet(order("es", "luis", "ana@example.com", null, "o-3"));
        // Then
        assertThat(people.learned())
                .filteredOn(identity -> identity.key().value().equals("luis"))
                .singleElement()
                .satisfies(identity -> assertThat(identity.personId()).isEqualTo("luis"));
        assertThat(learned("ana@example.com").personId()).isEqualTo("ana");
    }

    @Test
    void whoWasKnownYesterdayIsNeitherBornNorLearnedAgain() {
        // Given
        var ana = new Identity(new IdentityKey("es", IdentityKind.CUSTOMER, "c-77"), "ana", null, "o-1", MONDAY);
        var known = new People(List.of(ana), List.of("ana"));
        // When
        known.meet(order("es", "c-77", null, null, "o-2"));
        // Then
        assertThat(known.born()).isEmpty();
        assertThat(known.learned()).isEmpty();
    }

    @Test
    void anAddressIsLearnedFromTheFirstOrderThatGaveIt() {
        // When
        people.meet(order("es", "c-77", "ana@example.com", null, "o-1"));
        people.meet(order("es", "c-77", "ana@example.com", null, "o-2"));
        // Then
        assertThat(people.learned()).hasSize(2).extracting(Identity::orderId).containsOnly("o-1");
    }

    @Test
    void everyKindOfTraceIsFoundByItsCode() {
        for (IdentityKind kind : IdentityKind.values()) {
            assertThat(IdentityKind.of(kind.code())).isEqualTo(kind);
        }
        assertThat(IdentityKind.EMAIL.code()).isEqualTo("email");
    }

    private Identity learned(String value) {
        return people.learned().stream()
                .filter(identity -> identity.key().value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static Acquaintance order(String store, String customer, String email, String phone, String order) {
        return new Acquaintance(store, customer, email, phone, order, MONDAY);
    }
}
