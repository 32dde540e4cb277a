package dev.estela.tracking.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** In whatever order, and however often, the facts of an order and its parcels come in: what becomes of them is the same. */
class HistoryPropertyTest {
    private static final Duration A_QUARTER = Duration.ofDays(90);
    private static final Set<String> STEPS = Set.of(
            "created",
            "picked-up",
            "in-transit",
            "out-for-delivery",
            "ready-for-pickup",
            "delivered",
            "returning",
            "returned");

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyWayEndsInTheSameStateNowAndWhenThreeMonthsHavePassed(
            @ForAll(supplier = Histories.class) History history) {
        // Given
        List<Map<String, Object>> expected = ends(came(history.inOrder(), history.now()), history.now());
        // When
        Shop shop = came(history.asTheyCame(), history.now());
        // Then
        assertThat(ends(shop, history.now())).isEqualTo(expected);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyStepIsToldOnceAsNewsAndEveryIncidentThatStands(@ForAll(supplier = Histories.class) History history) {
        // When
        Shop shop = came(history.asTheyCame(), history.now());
        // Then
        for (Shipment shipment : shop.load()) {
            List<String> news = news(shop, shipment);
            assertThat(news).doesNotHaveDuplicates().containsAll(standing(shipment));
            if (shipment.isParcel() && shipment.order() != null) {
                assertThat(news.stream().filter(STEPS::contains)).containsExactlyInAnyOrderElementsOf(steps(shipment));
            }
        }
    }

    private static Shop came(List<Object> facts, Instant now) {
        Shop shop = Shop.ofMemory(now);
        facts.forEach(shop::take);
        return shop;
    }

    private static List<Map<String, Object>> ends(Shop shop, Instant now) {
        Map<String, Object> end = shop.end();
        shop.advanceTo(now.plus(A_QUARTER));
        return List.of(end, shop.end());
    }

    private static List<String> news(Shop shop, Shipment shipment) {
        return shop.events().stream()
                .filter(event -> event.first() && event.shipmentId().equals(shipment.id()))
                .map(event -> Shop.plain(event.type())
                        + (event.incident() == null
                                ? ""
                                : " " + event.incident().kind()))
                .toList();
    }

    private static Set<String> standing(Shipment shipment) {
        return shipment.told().incidents().stream()
                .filter(incident -> !incident.isDisproved())
                .map(incident -> incident.kind().event() + " " + incident.kind().wire())
                .collect(Collectors.toSet());
    }

    private static Set<String> steps(Shipment parcel) {
        Set<String> steps = parcel.scans().all().stream()
                .map(scan -> scan.status().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(STEPS::contains)
                .collect(Collectors.toSet());
        steps.add("created");
        return steps;
    }
}
