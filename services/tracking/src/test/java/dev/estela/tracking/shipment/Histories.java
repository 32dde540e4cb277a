package dev.estela.tracking.shipment;

import dev.estela.chassis.event.Cause;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/**
 * What can become of an order of three lines: split into parcels, promised anew, cancelled before or after it arrives, scanned before the shop tells of it.
 * Hours are counted from the first of November; the order is placed a day and a half later.
 */
final class Histories implements ArbitrarySupplier<History> {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final int PLACED = 36;
    private static final int A_MONTH = 30 * 24;
    private static final List<Line> LINES = List.of(new Line("1", 1), new Line("2", 1), new Line("3", 1));

    @Override
    public Arbitrary<History> get() {
        return Combinators.combine(versions(), scans(), hours(2 * A_MONTH)).flatAs(Histories::history);
    }

    private static Arbitrary<History> history(List<OrderSnapshot> versions, List<IncomingScan> scans, int now) {
        List<Object> facts = new ArrayList<>(versions);
        facts.addAll(scans);
        return Arbitraries.of(facts)
                .list()
                .ofMaxSize(3)
                .flatMap(twice -> Arbitraries.shuffle(joined(facts, twice)))
                .map(came -> new History(facts, came, hour(now)));
    }

    private static List<Object> joined(List<Object> facts, List<Object> twice) {
        List<Object> all = new ArrayList<>(facts);
        all.addAll(twice);
        return all;
    }

    // --- the order

    private static Arbitrary<List<OrderSnapshot>> versions() {
        return Combinators.combine(
                        hours(96).list().ofMaxSize(3),
                        Arbitraries.of(120, 144, 240).list().ofSize(5),
                        hours(A_MONTH).injectNull(0.7))
                .as(Histories::versions);
    }

    /** Placed, then a version for each parcel, and perhaps one that cancels it all. */
    private static List<OrderSnapshot> versions(List<Integer> shipped, List<Integer> promised, Integer cancelled) {
        List<Integer> inTime = shipped.stream().sorted().toList();
        List<Fulfilment> parcels = new ArrayList<>();
        List<OrderSnapshot> versions = new ArrayList<>();
        versions.add(version(versions, PLACED, promised, parcels, null));
        for (int hour : inTime) {
            parcels.add(parcel(parcels.size() + 1, PLACED + hour));
            versions.add(version(versions, PLACED + hour, promised, parcels, null));
        }
        if (cancelled != null) {
            versions.add(version(versions, PLACED + 100 + cancelled, promised, parcels, PLACED + 100 + cancelled));
        }
        return versions;
    }

    private static OrderSnapshot version(
            List<OrderSnapshot> before, int hour, List<Integer> promised, List<Fulfilment> parcels, Integer cancelled) {
        int version = before.size() + 1;
        return new OrderSnapshot(
                "o-1",
                "es",
                "c-1",
                version,
                hour(PLACED),
                hour(hour),
                cancelled == null ? null : hour(cancelled),
                null,
                "ES",
                "MD",
                hour(PLACED + 30),
                hour(promised.get(before.size())),
                LINES,
                List.copyOf(parcels),
                new Cause("order-" + version, "dev.estela.order.changed.v1", null));
    }

    private static Fulfilment parcel(int which, int hour) {
        return new Fulfilment(
                "f-" + which,
                Shop.CARRIER,
                null,
                "N" + which,
                hour(hour),
                hour(hour),
                null,
                List.of(new Line(String.valueOf(which), 1)));
    }

    // --- its parcels

    private static Arbitrary<List<IncomingScan>> scans() {
        return Combinators.combine(
                        Arbitraries.of("N1", "N2", "N3"),
                        hours(A_MONTH),
                        Arbitraries.of(Status.class),
                        Arbitraries.of(0, 0, 24, 96, 200))
                .as(Histories::scan)
                .list()
                .uniqueElements(scan -> scan.number() + scan.scan().key())
                .ofMaxSize(8);
    }

    /** @param estimate in how many hours the carrier means to deliver, 0 where it does not say */
    private static IncomingScan scan(String number, int hour, Status status, int estimate) {
        String id = number + "-" + hour + "-" + status + "-" + estimate;
        Scan scan = new Scan(
                hour(hour),
                status,
                "c" + estimate,
                "said",
                Reason.of(null, status, null),
                null,
                estimate == 0 ? null : hour(hour + estimate),
                0,
                id,
                "carrier.scan.v1",
                false);
        return new IncomingScan(Shop.CARRIER, number, scan, null, "{}", new Cause(id, "carrier.scan.v1", null));
    }

    private static Arbitrary<Integer> hours(int most) {
        return Arbitraries.integers().between(0, most);
    }

    private static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }
}
