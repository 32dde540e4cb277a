package dev.estela.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shops and carriers may send, and what is refused at the door. */
class InboundTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-02T10:15:00Z",
                "2026-11-02T10:15:00.123456789Z",
                "2026-11-02T10:15:00+01:00",
                "2016-09-05T00:15:34-03:00",
                "2028-02-29T23:59:59Z"
            })
    void timesWithAZoneAreAccepted(String time) {
        assertThat(order(order -> order.put("placedAt", time))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-02T10:15:00",
                "2026-11-02",
                "2026-11-02T10:15Z",
                "2026-11-02 10:15:00Z",
                "2026-13-02T10:15:00Z",
                "2026-02-30T10:15:00Z",
                "2027-02-29T10:15:00Z",
                "2026-11-02T24:00:00Z",
                "2026-11-02T10:15:00+25:00",
                "2026-11-02T10:15:00Z\n",
                "yesterday",
                ""
            })
    void timesWithoutAZoneOrThatDoNotExistAreRefused(String time) {
        assertThat(order(order -> order.put("placedAt", time)))
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith("/placedAt: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"o/1", "o'1", "o\"1\"", "o 1", "ñ-№-😀", "a", "../../etc", "%2e%2e", "{}"})
    void idsMayHoldAnythingThatCanBeRead(String id) {
        assertThat(order(order -> order.put("orderId", id))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " o-1", "o\n1", "o-1\n", "o\u00001", "\u007f", "o\u0085"})
    void idsHoldNoControlCharactersAndBeginWithNoBlank(String id) {
        assertThat(order(order -> order.put("orderId", id))).isNotEmpty();
    }

    @Test
    void idsHaveAtMostTwoHundredCharacters() {
        assertThat(order(order -> order.put("orderId", "x".repeat(200)))).isEmpty();
        assertThat(order(order -> order.put("orderId", "x".repeat(201)))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es/1", "es 1", "-es", "", "tienda ñ"})
    void aStoreHasAnIdThatCanStandInAPath(String store) {
        assertThat(order(order -> order.put("store", store))).isNotEmpty();
        assertThat(order(order -> order.put("store", "es-1.shop_A"))).isEmpty();
    }

    @Test
    void amountsAreWholeAndNotNegative() {
        assertThat(order(order -> totals(order).put("total", 0))).isEmpty();
        assertThat(order(order -> totals(order).put("total", -1)))
                .singleElement()
                .asString()
                .startsWith("/totals/total: ");
        assertThat(order(order -> totals(order).put("total", 44.7))).isNotEmpty();
        assertThat(order(order -> totals(order).put("total", "4470"))).isNotEmpty();
        assertThat(order(order -> line(order).put("unitPrice", -1990)))
                .singleElement()
                .asString()
                .startsWith("/lines/0/unitPrice: ");
    }

    @Test
    void aLineHasAtLeastOnePiece() {
        assertThat(order(order -> line(order).put("quantity", 1))).isEmpty();
        assertThat(order(order -> line(order).put("quantity", 0))).isNotEmpty();
    }

    @Test
    void anOrderHasOneToAThousandLines() {
        assertThat(order(order -> repeatLine(order, 1000))).isEmpty();
        assertThat(order(order -> repeatLine(order, 1001))).isNotEmpty();
        assertThat(order(order -> ((ArrayNode) order.get("lines")).removeAll())).isNotEmpty();
    }

    @Test
    void whatTheContractRequiresIsNamedWhenItIsMissing() {
        assertThat(order(order -> order.remove("currency")))
                .singleElement()
                .asString()
                .contains("'currency'");
        assertThat(order(order -> ((ObjectNode) order.get("customer")).remove("customerId")))
                .singleElement()
                .asString()
                .contains("/customer")
                .contains("'customerId'");
    }

    @Test
    void everyFaultIsNamedNotOnlyTheFirst() {
        assertThat(order(order -> {
                    totals(order).put("total", -1);
                    order.put("currency", "euro");
                    line(order).put("quantity", 0);
                }))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactlyInAnyOrder("/totals/total", "/currency", "/lines/0/quantity");
    }

    @Test
    void nullMeansAbsentForWhatIsOptional() {
        assertThat(order(order -> {
                    for (String field :
                            new String[] {"cancelReason", "shippingAddress", "payments", "promise", "fulfilments"}) {
                        order.putNull(field);
                    }
                }))
                .isEmpty();
        assertThat(order(order -> order.putNull("store"))).isNotEmpty();
    }

    @Test
    void textMayHaveLinesButNoOtherControlCharacters() {
        assertThat(order(order -> line(order).put("title", "Wooden\ttrain\nred")))
                .isEmpty();
        assertThat(order(order -> line(order).put("title", "Wooden\u0000train")))
                .isNotEmpty();
    }

    @Test
    void anUnknownCarrierIsAccepted() {
        assertThat(scan(scan -> scan.put("carrier", "a cousin with a van"))).isEmpty();
    }

    @Test
    void anUnknownStatusIsRefusedWithTheListOfThoseThatExist() {
        assertThat(scan(scan -> scan.put("status", "TELEPORTED")))
                .singleElement()
                .asString()
                .startsWith("/status: ")
                .contains("LABEL_CREATED", "OUT_FOR_DELIVERY", "EXPIRED");
    }

    @Test
    void anUnknownReasonIsRefusedWithTheListOfThoseThatExist() {
        assertThat(scan(scan -> scan.put("reason", "aliens")))
                .singleElement()
                .asString()
                .startsWith("/reason: ")
                .contains("carrier_damaged_parcel", "weather_delay");
    }

    @Test
    void somethingThatIsNoObjectIsRefused() {
        for (JsonNode payload : new JsonNode[] {
            Contracts.JSON.createArrayNode(),
            Contracts.JSON.nullNode(),
            Contracts.JSON.getNodeFactory().textNode("x")
        }) {
            assertThat(Contracts.validate("carrier/scan", payload)).isNotEmpty();
        }
    }

    private static Stream<String> order(Consumer<ObjectNode> change) {
        return faults("commerce/order", change);
    }

    private static Stream<String> scan(Consumer<ObjectNode> change) {
        return faults("carrier/scan", change);
    }

    private static Stream<String> faults(String contract, Consumer<ObjectNode> change) {
        var payload = (ObjectNode) Contracts.read(Contracts.ROOT.resolve(contract + ".v1.example.json"));
        change.accept(payload);
        return Contracts.validate(contract, payload).stream().map(Error::toString);
    }

    private static ObjectNode totals(ObjectNode order) {
        return (ObjectNode) order.get("totals");
    }

    private static ObjectNode line(ObjectNode order) {
        return (ObjectNode) order.get("lines").get(0);
    }

    private static void repeatLine(ObjectNode order, int times) {
        var lines = (ArrayNode) order.get("lines");
        while (lines.size() < times) {
            lines.add(lines.get(0).deepCopy());
        }
    }
}
