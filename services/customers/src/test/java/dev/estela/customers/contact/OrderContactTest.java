package dev.estela.customers.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.event.Cause;
import dev.estela.customers.contact.OrderContactChanged.Address;
import dev.estela.customers.identity.Acquaintance;
import dev.estela.customers.search.BuyerSaid;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderContactTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T10:15:00Z");
    private static final OrderContactChanged TOLD = new OrderContactChanged(
            "o-1", "es", "c-77", " Ana ", " Ana@Example.com", " 612 34 56 78 ", "  ", null, MONDAY, 3);

    @Test
    void whatAShopSendsIsTidiedAndAPhoneIsReadOnceItsCountryIsKnown() {
        // When
        OrderContact unread = TOLD.normalised(null);
        OrderContact read = unread.readPhoneIn("ES");
        // Then
        assertThat(unread)
                .isEqualTo(new OrderContact(
                        "o-1", "es", "c-77", 3, MONDAY, "Ana", "ana@example.com", null, "612 34 56 78", null));
        assertThat(read.phone()).isEqualTo("+34612345678");
        assertThat(read.phoneGiven()).isEqualTo("612 34 56 78");
        assertThat(read.acquaintance())
                .isEqualTo(new Acquaintance("es", "c-77", "ana@example.com", "+34612345678", "o-1", MONDAY));
    }

    @Test
    void whoIsForgottenLeavesTheOrderAndNothingPersonal() {
        assertThat(TOLD.normalised("ES").erased())
                .isEqualTo(new OrderContact("o-1", "es", "c-77", 3, MONDAY, null, null, null, null, null));
    }

    @Test
    void theSearchKnowsWhomTheParcelGoesToAndWhere() {
        assertThat(sentTo(new Address(" Eva Gil ", "Lugo", "")).said("ES"))
                .isEqualTo(new BuyerSaid(
                        "o-1",
                        "es",
                        "c-77",
                        3,
                        MONDAY,
                        "Ana",
                        "Eva Gil",
                        "ana@example.com",
                        "+34612345678",
                        "612 34 56 78",
                        "Lugo",
                        null));
        BuyerSaid nowhere = TOLD.said("ES");
        assertThat(nowhere.recipient()).isNull();
        assertThat(nowhere.city()).isNull();
        assertThat(nowhere.postalCode()).isNull();
        assertThat(sentTo(new Address(null, null, "27001")).said("ES").postalCode())
                .isEqualTo("27001");
    }

    @Test
    void anOrderWithoutItsPersonTellsNothingOfAnybody() {
        OrderContactChanged nobody = TOLD.withoutPerson();
        assertThat(nobody)
                .isEqualTo(new OrderContactChanged("o-1", "es", "c-77", null, null, null, null, null, MONDAY, 3));
        assertThat(nobody.tellsAnything()).isFalse();
        assertThat(TOLD.tellsAnything()).isTrue();
    }

    @Test
    void whoIsToBeForgottenIsNamedToEveryServiceByStoreAndCustomer() {
        ErasureRequested request = new ErasureRequested("c-77", "es", MONDAY, MONDAY.plusSeconds(60));
        assertThat(request.topic()).isEqualTo("estela.customer");
        assertThat(request.type()).isEqualTo("dev.estela.customer.erasure-requested.v1");
        assertThat(request.aggregateId()).isEqualTo("es/c-77");
        assertThat(request.correlationId()).isEqualTo("es/c-77");
    }

    @Test
    void aContactIsToldUnderItsCustomerInTheStoryOfTheOrderThatTaughtIt() {
        // Given
        Contact contact =
                new Contact("es", "c-77", "ana", "Ana", "ana@example.com", "+34612345678", "es", null, null, MONDAY, 2);
        // When
        ContactChanged told = ContactChanged.of(contact, "o-1", MONDAY);
        // Then
        assertThat(told)
                .isEqualTo(new ContactChanged(
                        "c-77",
                        "es",
                        "ana",
                        "Ana",
                        "ana@example.com",
                        "+34612345678",
                        "es",
                        null,
                        null,
                        2,
                        MONDAY,
                        "o-1"));
        assertThat(told.topic()).isEqualTo("estela.contact");
        assertThat(told.type()).isEqualTo("dev.estela.contact.changed.v1");
        assertThat(told.aggregateId()).isEqualTo("es/c-77");
        assertThat(told.correlationId()).isEqualTo("o-1");
        assertThat(contact.customer()).isEqualTo(new CustomerKey("es", "c-77"));
    }

    @Test
    void ofTwoOrdersTheOnePlacedLastIsTheNews() {
        News monday = news("o-1", MONDAY);
        News tuesday = news("o-2", MONDAY.plusSeconds(86_400));
        assertThat(News.newerOrder(monday, tuesday)).isEqualTo(tuesday);
        assertThat(News.newerOrder(tuesday, monday)).isEqualTo(tuesday);
    }

    private static OrderContactChanged sentTo(Address address) {
        return new OrderContactChanged(
                "o-1", "es", "c-77", " Ana ", "ana@example.com", "612 34 56 78", "es", address, MONDAY, 3);
    }

    private static News news(String order, Instant placedAt) {
        return new News(
                new OrderContact(order, "es", "c-77", 1, placedAt, null, null, null, null, null),
                Cause.request("test"),
                MONDAY);
    }
}
