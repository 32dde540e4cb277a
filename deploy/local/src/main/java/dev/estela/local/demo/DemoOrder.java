package dev.estela.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An order of the invented shop.
 *
 * @param shipDay the working day by whose evening it must be handed over
 * @param dueDay the day by whose evening it must be there
 */
record DemoOrder(
        String id,
        int number,
        Story story,
        Person person,
        Carrier carrier,
        List<Line> lines,
        Instant placedAt,
        LocalDate shipDay,
        LocalDate dueDay) {

    Instant shipBy() {
        return ShopCalendar.at(shipDay, 18, 0);
    }

    Instant deliverBy() {
        return ShopCalendar.at(dueDay, 20, 0);
    }

    long total() {
        return lines.stream().mapToLong(Line::total).sum() + shipping();
    }

    long shipping() {
        return lines.stream().mapToLong(Line::total).sum() >= 5000 ? 0 : 490;
    }
}
