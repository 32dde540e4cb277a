package dev.estela.tracking;

import static dev.estela.tracking.Parcels.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestOutbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer is to be forgotten; a carrier has written who took the parcel. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ErasureComponentTest {
    private final Parcels parcel = new Parcels();
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void itIsMondayMorning() {
        TestClock.set(Instant.parse(TestBackend.START));
    }

    @Test
    void whatTheCarrierWroteGoesAndWhereTheParcelWasStays() {
        // Given
        parcel.placed();
        parcel.fulfilled();
        TestEvents.publish("carrier.scan", "correos/" + parcel.number, "carrier.scan.v1", "es", """
                {"carrier":"correos","trackingNumber":"%1$s","status":"OUT_FOR_DELIVERY","code":"I01","occurredAt":"2026-11-05T09:00:00Z",
                 "description":"Taken by \\"%2$s\\", at C:\\\\door","location":{"country":"ES","city":"Madrid"},"signature":{"name":"%2$s"}}""".formatted(
                        parcel.number, canary));
        await().until(() -> tablesThatName().containsAll(List.of("scan", "shipment")));
        // When
        String event = UUID.randomUUID().toString();
        TestEvents.publish("estela.customer", "es/c-77", "dev.estela.customer.erasure-requested.v1", event, "es", """
                {"customerId":"c-77","store":"es","erasedAt":"2026-11-06T10:00:00Z","occurredAt":"2026-11-06T10:00:00Z"}""");
        // Then
        await().untilAsserted(() -> assertThat(TestOutbox.rows("es/c-77"))
                .filteredOn(row -> event.equals(row.get("causation_id")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("topic", "estela.erasure")
                        .containsEntry("type", "dev.estela.erasure.done.v1")));
        assertThat(tablesThatName()).isSubsetOf("outbox");
        get("/api/tracking/shipments/" + parcel.shipmentId())
                .statusCode(200)
                .body("status", equalTo("OUT_FOR_DELIVERY"))
                .body("scans[0].description", equalTo(null))
                .body("scans[0].code", equalTo("I01"))
                .body("scans[0].location.city", equalTo("Madrid"));
        // And the parcel goes on
        parcel.scan("DELIVERED", "2026-11-05T13:00:00Z");
        await().untilAsserted(() -> parcel.shipments().body("items[0].status", equalTo("DELIVERED")));
    }

    private List<String> tablesThatName() {
        return TestDb.query("select table_name from information_schema.tables where table_schema = current_schema() "
                        + "and table_type = 'BASE TABLE' and table_name not like 'outbox\\_%' order by 1")
                .stream()
                .map(row -> (String) row.get("table_name"))
                .filter(table -> !TestDb.query("select 1 from " + table + " t where position(? in t::text) > 0", canary)
                        .isEmpty())
                .toList();
    }
}
