package dev.estela.tracking.shipment;

import static dev.estela.tracking.shipment.Shop.at;
import static dev.estela.tracking.shipment.Shop.order;
import static dev.estela.tracking.shipment.Shop.parcel;
import static dev.estela.tracking.shipment.Shop.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Facts may come in any order and twice: the end is the same. */
class PermutationTest {
    private static final Instant LATER = at("30T12:00");

    @Test
    void everyOrderOfAParcelsFactsEndsTheSame() {
        List<Object> facts = List.of(
                order(1, "02T10:00", List.of()),
                order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2"))),
                scan("N1", "03T19:12", Status.PICKED_UP),
                scan("N1", "05T07:30", Status.DELAYED),
                scan("N1", "06T08:00", Status.OUT_FOR_DELIVERY),
                scan("N1", "09T11:00", Status.DELIVERED));
        assertThat(ends(permutations(facts))).hasSize(1);
    }

    @Test
    void everyOrderOfALateUnpickedParcelEndsTheSame() {
        List<Object> facts = List.of(
                order(1, "02T10:00", List.of()),
                order(2, "08T16:00", List.of(parcel("N1", "08T16:00", "1", "2"))),
                scan("N1", "08T17:00", Status.PICKED_UP),
                scan("N1", "12T07:30", Status.ATTEMPT_FAILED),
                scan("N1", "13T11:00", Status.DELIVERED));
        assertThat(ends(permutations(facts))).hasSize(1);
    }

    @Test
    void cancellingAfterTheDeliveryUndoesNothingInWhateverOrder() {
        List<Fulfilment> parcels = List.of(parcel("N1", "03T16:00", "1", "2"));
        List<Object> facts = List.of(
                order(1, "02T10:00", List.of()),
                order(2, "03T16:00", parcels),
                order(3, "07T10:00", parcels, "07T10:00"),
                scan("N1", "03T17:00", Status.PICKED_UP),
                scan("N1", "05T11:00", Status.DELIVERED));
        Map<Map<String, Object>, Integer> ends = ends(permutations(facts));
        assertThat(ends).hasSize(1);
        assertThat(ends.keySet().iterator().next().get("correos/N1").toString()).contains("status=DELIVERED");
    }

    @Test
    void aDeliveryKnownBeforeThePickUpAndTheReturnOfALostParcelEndTheSame() {
        List<Object> facts = List.of(
                order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2"))),
                scan("N1", "03T17:00", Status.PICKED_UP),
                scan("N1", "05T11:00", Status.LOST),
                scan("N1", "12T11:00", Status.IN_TRANSIT, at("14T20:00")),
                scan("N1", "13T11:00", Status.DELIVERED),
                scan("N1", "14T11:00", Status.RETURNING));
        assertThat(ends(permutations(facts))).hasSize(1);
    }

    @Test
    void aThousandShufflesOfALongSplitOrderEndTheSame() {
        List<Fulfilment> both = List.of(parcel("N1", "03T16:00", "1"), parcel("N2", "05T16:00", "2"));
        List<Object> facts = new ArrayList<>(List.of(
                order(1, "02T10:00", List.of()),
                order(2, "03T16:00", List.of(both.get(0))),
                order(3, "05T16:00", both),
                scan("N1", "03T15:00", Status.LABEL_CREATED),
                scan("N1", "03T19:12", Status.PICKED_UP),
                scan("N1", "04T02:00", Status.IN_TRANSIT, at("07T20:00")),
                scan("N1", "04T12:00", Status.IN_TRANSIT, at("09T20:00")),
                scan("N1", "05T02:00", Status.IN_TRANSIT, at("06T18:00")),
                scan("N1", "06T08:00", Status.OUT_FOR_DELIVERY),
                scan("N1", "06T11:00", Status.ATTEMPT_FAILED),
                scan("N1", "06T18:00", Status.IN_TRANSIT),
                scan("N1", "09T08:00", Status.OUT_FOR_DELIVERY),
                scan("N1", "09T11:00", Status.DELIVERED),
                scan("N2", "05T19:12", Status.PICKED_UP),
                scan("N2", "06T19:12", Status.ON_HOLD),
                scan("N2", "11T19:12", Status.IN_TRANSIT),
                scan("N2", "12T19:12", Status.DELIVERED),
                scan("N2", "13T19:12", Status.DELIVERED)));
        Random random = new Random(20261102);
        List<List<Object>> shuffles = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            List<Object> shuffled = new ArrayList<>(facts);
            shuffled.addAll(facts.subList(0, i % facts.size())); // some of them twice
            Collections.shuffle(shuffled, random);
            shuffles.add(shuffled);
        }
        assertThat(ends(shuffles)).hasSize(1);
    }

    @Test
    void aDaysFactsMayComeShuffledAndTwiceBeforeTheClockMoves() {
        Map<String, Object> inOrder = replay(null);
        for (int seed = 0; seed < 100; seed++) {
            assertThat(replay(new Random(seed))).isEqualTo(inOrder);
        }
    }

    private static Map<String, Object> replay(Random random) {
        List<Object> facts = List.of(
                order(1, "02T10:00", List.of()),
                order(2, "03T16:00", List.of(parcel("N1", "03T16:00", "1", "2"))),
                scan("N1", "03T16:00", Status.PICKED_UP),
                scan("N1", "06T21:00", Status.IN_TRANSIT),
                scan("N1", "11T09:00", Status.OUT_FOR_DELIVERY),
                scan("N1", "11T11:00", Status.DELIVERED));
        List<Integer> days = List.of(2, 3, 3, 6, 11, 11);
        Shop shop = new Shop(at("02T00:00"));
        for (int day = 2; day <= 14; day++) {
            int today = day;
            List<Object> sent = new ArrayList<>();
            for (int i = 0; i < facts.size(); i++) {
                if (days.get(i) == today) {
                    sent.add(facts.get(i));
                }
            }
            if (random != null) {
                sent.addAll(List.copyOf(sent));
                Collections.shuffle(sent, random);
            }
            sent.forEach(shop::take);
            shop.advanceTo(at("%02dT23:59".formatted(day)));
        }
        Map<String, Object> end = shop.end();
        end.put(
                "delays",
                shop.types().stream()
                        .filter(List.of("delayed", "recovered", "exception")::contains)
                        .toList());
        return end;
    }

    private static Map<Map<String, Object>, Integer> ends(List<List<Object>> ways) {
        return ways.stream()
                .map(way -> {
                    Shop shop = new Shop(LATER);
                    way.forEach(shop::take);
                    return shop.end();
                })
                .collect(Collectors.toMap(end -> end, end -> 1, Integer::sum));
    }

    private static List<List<Object>> permutations(List<Object> facts) {
        if (facts.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Object>> all = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            List<Object> rest = new ArrayList<>(facts);
            Object first = rest.remove(i);
            for (List<Object> way : permutations(rest)) {
                List<Object> one = new ArrayList<>();
                one.add(first);
                one.addAll(way);
                all.add(one);
            }
        }
        return all;
    }
}
