package dev.estela.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalDataTest {
    private static final Set<String> PERSONAL =
            Set.of("name", "email", "phone", "shippingAddress", "address", "postalCode", "comment");
    /** Compacted and erasable, or data of a business, or kept for days to be repaired. */
    private static final Set<String> ALLOWED = Set.of("order-contact", "contact", "store", "dead-letter");

    static Stream<String> domainEvents() {
        return Contracts.names().stream()
                .filter(contract -> !Contracts.inbound(contract))
                .filter(contract -> !ALLOWED.contains(contract.substring(0, contract.indexOf('/'))));
    }

    @ParameterizedTest
    @MethodSource("domainEvents")
    void domainEventsTellNothingAboutAPersonButIds(String contract) {
        List<String> personal = Shape.of(Contracts.schemaFile(contract)).keySet().stream()
                .filter(place -> PERSONAL.contains(place.substring(place.lastIndexOf('/') + 1)))
                .filter(place -> !place.startsWith("/scan/location/"))
                .toList();
        assertThat(personal).isEmpty();
    }
}
