package dev.estela.local.demo;

import static dev.estela.local.demo.ShopCalendar.at;
import static dev.estela.local.demo.ShopCalendar.between;
import static dev.estela.local.demo.ShopCalendar.workingDays;

import dev.estela.local.replay.ReplayEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Tells an order's story as events. */
class Teller {
    private final DemoOrder order;
    private final Random random;
    private final EventWriter writer;

    private Teller(DemoOrder order, Random random) {
        this.order = order;
        this.random = random;
        this.writer = new EventWriter(order);
    }

    static List<ReplayEvent> tell(DemoOrder order, Random random) {
        Teller teller = new Teller(order, random);
        teller.tell();
        return teller.writer.events();
    }

    private void tell() {
        writer.snapshot(order.placedAt(), "open", "captured", null);
        LocalDate ship = order.shipDay();
        LocalDate due = order.dueDay();
        switch (order.story()) {
            case SMOOTH -> deliver(1, order.carrier(), order.lines(), ship, onTime(ship));
            case HANDED_OVER_LATE -> deliver(1, order.carrier(), order.lines(), workingDays(ship, 1), due);
            case HANDED_OVER_LATE_AND_LATE ->
                deliver(1, order.carrier(), order.lines(), workingDays(ship, 2), workingDays(due, 1));
            case LATE -> deliver(1, order.carrier(), order.lines(), ship, workingDays(due, 1 + random.nextInt(3)));
            case ANNOUNCED_AND_LATE -> announced(workingDays(due, 1), null);
            case ANNOUNCED_AND_RECOVERED -> announced(due, at(due, 14, 0));
            case LOST -> lost();
            case SENT_BACK -> sentBack();
            case SILENT -> silent();
            case NOT_AT_HOME -> notAtHome();
            case PICKED_UP_AT_A_SHOP -> pickedUp();
            case TWO_PARCELS -> twoParcels();
            case CANCELLED -> cancel();
        }
    }

    private LocalDate onTime(LocalDate ship) {
        LocalDate early = workingDays(ship, 1);
        return random.nextInt(3) == 0 ? order.dueDay() : workingDays(early, random.nextInt(2));
    }

    private void deliver(int parcel, Carrier carrier, List<Line> lines, LocalDate ship, LocalDate arrival) {
        handOver(parcel, carrier, lines, ship);
        travel(parcel, carrier, ship, arrival);
        arrive(parcel, carrier, arrival);
    }

    private void handOver(int parcel, Carrier carrier, List<Line> lines, LocalDate day) {
        Instant shipped = between(day, 13, 16, random);
        writer.handedOver(shipped, parcel, carrier, lines);
        writer.scan(shipped.plusSeconds(600 + random.nextInt(3000)), parcel, carrier, "PICKED_UP");
    }

    /** A scan every night on the way, also at the weekend: carriers sort then. */
    private void travel(int parcel, Carrier carrier, LocalDate from, LocalDate to) {
        for (LocalDate night = from; night.isBefore(to); night = night.plusDays(1)) {
            writer.scan(between(night, 21, 24, random), parcel, carrier, "IN_TRANSIT");
        }
    }

    private void arrive(int parcel, Carrier carrier, LocalDate day) {
        writer.scan(between(day, 7, 9, random), parcel, carrier, "OUT_FOR_DELIVERY");
        writer.scan(between(day, 9, 19, random), parcel, carrier, "DELIVERED");
    }

    /** The carrier says that it will be late; then it is, or it makes up for it and says so with a new estimate. */
    private void announced(LocalDate arrival, Instant betterEstimate) {
        LocalDate ship = order.shipDay();
        LocalDate bad = workingDays(ship, 1);
        handOver(1, order.carrier(), order.lines(), ship);
        travel(1, order.carrier(), ship, bad);
        Instant estimate = at(workingDays(order.dueDay(), 1), 20, 0);
        writer.scan(between(bad, 9, 12, random), 1, order.carrier(), "DELAYED", "weather_delay", estimate);
        Instant night = between(bad, 21, 23, random);
        writer.scan(night, 1, order.carrier(), "IN_TRANSIT", null, betterEstimate);
        travel(1, order.carrier(), bad.plusDays(1), arrival);
        arrive(1, order.carrier(), arrival);
    }

    private void lost() {
        LocalDate ship = order.shipDay();
        handOver(1, order.carrier(), order.lines(), ship);
        travel(1, order.carrier(), ship, workingDays(ship, 1));
        Instant found = between(workingDays(order.dueDay(), 3), 10, 13, random);
        writer.scan(found, 1, order.carrier(), "LOST", "carrier_parcel_lost", null);
    }

    private void sentBack() {
        LocalDate ship = order.shipDay();
        LocalDate attempt = workingDays(ship, 1);
        handOver(1, order.carrier(), order.lines(), ship);
        travel(1, order.carrier(), ship, attempt);
        writer.scan(between(attempt, 7, 9, random), 1, order.carrier(), "OUT_FOR_DELIVERY");
        writer.scan(
                between(attempt, 11, 14, random),
                1,
                order.carrier(),
                "ATTEMPT_FAILED",
                "consignee_incorrect_address",
                null);
        LocalDate back = workingDays(order.dueDay(), 1);
        writer.scan(between(back, 9, 12, random), 1, order.carrier(), "RETURNING", "consignee_incorrect_address", null);
        writer.scan(between(workingDays(back, 2), 9, 12, random), 1, order.carrier(), "RETURNED");
    }

    /** Nothing is heard for days, then the parcel arrives as if nothing had been. */
    private void silent() {
        LocalDate ship = order.shipDay();
        handOver(1, order.carrier(), order.lines(), ship);
        writer.scan(between(ship, 21, 24, random), 1, order.carrier(), "IN_TRANSIT");
        arrive(1, order.carrier(), order.dueDay());
    }

    private void notAtHome() {
        LocalDate ship = order.shipDay();
        LocalDate attempt = workingDays(ship, 1);
        LocalDate second = workingDays(attempt, 1);
        handOver(1, order.carrier(), order.lines(), ship);
        travel(1, order.carrier(), ship, attempt);
        writer.scan(between(attempt, 7, 9, random), 1, order.carrier(), "OUT_FOR_DELIVERY");
        writer.scan(between(attempt, 10, 18, random), 1, order.carrier(), "ATTEMPT_FAILED", "consignee_not_home", null);
        travel(1, order.carrier(), attempt, second);
        arrive(1, order.carrier(), second);
    }

    private void pickedUp() {
        LocalDate ship = order.shipDay();
        LocalDate there = workingDays(ship, 1);
        handOver(1, order.carrier(), order.lines(), ship);
        travel(1, order.carrier(), ship, there);
        writer.scan(between(there, 10, 13, random), 1, order.carrier(), "READY_FOR_PICKUP");
        writer.scan(between(workingDays(there, 1), 10, 19, random), 1, order.carrier(), "DELIVERED");
    }

    private void twoParcels() {
        LocalDate ship = order.shipDay();
        Carrier other = order.carrier() == Carrier.GLS ? Carrier.SEUR : Carrier.GLS;
        List<Line> first = order.lines().subList(0, 1);
        List<Line> rest = order.lines().subList(1, order.lines().size());
        deliver(1, order.carrier(), first, ship, workingDays(ship, 1));
        deliver(2, other, rest, ship, order.dueDay());
    }

    private void cancel() {
        String reason = random.nextBoolean() ? "customer" : "inventory";
        Instant at = order.placedAt().plusSeconds(1800 + random.nextInt(7200));
        writer.snapshot(at, "cancelled", "refunded", reason);
    }
}
