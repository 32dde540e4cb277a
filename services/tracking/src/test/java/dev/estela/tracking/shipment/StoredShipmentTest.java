package dev.estela.tracking.shipment;

import static dev.estela.tracking.shipment.Shop.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.estela.tracking.fact.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Shipments are kept as documents for years: whatever shape the classes take, what was stored is read, and written as it was. */
class StoredShipmentTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void aStoredDocumentIsWrittenAsItWas() throws IOException {
        for (JsonNode document : documents()) {
            // When
            Shipment shipment = Shop.read(document.toString());
            // Then
            assertThat(MAPPER.readTree(Shop.write(shipment))).isEqualTo(document);
            assertThat(shipment.isFresh()).isFalse();
            assertThat(shipment.isChanged()).isFalse();
        }
    }

    @Test
    void aStoredParcelIsReadWithAllThatIsKnownOfIt() throws IOException {
        // When
        Shipment parcel = shipments().filter(Shipment::isParcel).findFirst().orElseThrow();
        // Then
        assertThat(parcel.key()).isEqualTo("correos/N1");
        assertThat(parcel.scans().all()).hasSize(3).allMatch(scan -> scan.told());
        assertThat(parcel.told().openKinds()).contains("announced", "attempt_failed");
        assertThat(parcel.told().tell("created")).isFalse();
        assertThat(parcel.told().cause()).isNotNull();
        assertThat(parcel.handedOver()).isEqualTo(at("04T16:00"));
    }

    @Test
    void aStoredOrderIsReadWithAllThatIsKnownOfIt() throws IOException {
        // When
        Shipment order =
                shipments().filter(shipment -> !shipment.isParcel()).findFirst().orElseThrow();
        // Then
        assertThat(order.id()).isEqualTo(ShipmentIds.ofOrder("o-1"));
        assertThat(order.scans()).isEqualTo(ScanHistory.EMPTY);
        assertThat(order.status()).isEqualTo(Status.NOT_FOUND);
        assertThat(order.parcels()).isEqualTo(new ParcelCount(1, 0));
        assertThat(order.told().openKinds()).contains("not_handed_over");
    }

    private static Stream<Shipment> shipments() throws IOException {
        return documents().stream().map(JsonNode::toString).map(Shop::read);
    }

    private static List<JsonNode> documents() throws IOException {
        try (InputStream stored = StoredShipmentTest.class.getResourceAsStream("/stored/shipments.json")) {
            return StreamSupport.stream(
                            MAPPER.readTree(Objects.requireNonNull(stored)).spliterator(), false)
                    .toList();
        }
    }
}
