package dev.estela.tracking.incident;

import dev.estela.tracking.fact.Facts;
import dev.estela.tracking.fact.Promise;
import dev.estela.tracking.fact.Promises;
import dev.estela.tracking.fact.Reason;
import dev.estela.tracking.fact.Rules;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import dev.estela.tracking.fact.WorkingDays;
import dev.estela.tracking.fact.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Tells facts in a few words: a parcel of a shop in Madrid, ordered on Monday 2026-11-02, to be shipped on Tuesday and delivered on Friday. */
final class Story {
    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    static final Instant PLACED = Instant.parse("2026-11-02T10:00:00Z");
    static final Instant SHIP_BY = Instant.parse("2026-11-03T18:00:00Z");
    static final Instant DELIVER_BY = Instant.parse("2026-11-06T20:00:00Z");
    private static final int PATIENCE = 72;

    private final List<Scan> scans = new ArrayList<>();
    private boolean parcel = true;
    private Instant cancelledAt;
    private Instant handedOver = Instant.parse("2026-11-03T16:00:00Z");
    private Instant arrived;
    private Promises promises = Promises.NONE.with(new Promise(1, PLACED, SHIP_BY, DELIVER_BY, "order", false));
    private Duration lostAfter = Duration.ofDays(20);
    private LocalDate holiday;

    static Story parcel() {
        return new Story();
    }

    static Story order() {
        Story story = new Story();
        story.parcel = false;
        story.handedOver = null;
        return story;
    }

    static Instant at(String day) {
        return Instant.parse("2026-11-" + day + ":00Z");
    }

    Story handedOver(String day) {
        handedOver = at(day);
        return this;
    }

    /** The shop has not told of it: only its carrier has. */
    Story neverHandedOver() {
        handedOver = null;
        return this;
    }

    Story arrived(String day) {
        arrived = at(day);
        return this;
    }

    Story cancelled(String day) {
        cancelledAt = at(day);
        return this;
    }

    /** A version of the order that stands cancelled. */
    Story cancelledFrom(String day) {
        promises = promises.with(new Promise(2, at(day), SHIP_BY, DELIVER_BY, "order", true));
        return this;
    }

    /** A version of the order that is wanted again, with the promise it had. */
    Story reopened(String day) {
        promises = promises.with(new Promise(3, at(day), SHIP_BY, DELIVER_BY, "order", false));
        return this;
    }

    Story withoutPromise() {
        promises = Promises.NONE;
        return this;
    }

    Story promised(int version, String since, String deliverBy) {
        promises = promises.with(new Promise(version, at(since), SHIP_BY, at(deliverBy), "order", false));
        return this;
    }

    Story neverLostBySilence() {
        lostAfter = null;
        return this;
    }

    Story holiday(LocalDate day) {
        holiday = day;
        return this;
    }

    Story scan(String day, Status status) {
        return scan(day, status, null, Reason.UNKNOWN);
    }

    Story scan(String day, Status status, Reason reason) {
        return scan(day, status, null, reason);
    }

    Story scan(String day, Status status, Instant estimate) {
        return scan(day, status, estimate, Reason.UNKNOWN);
    }

    private Story scan(String day, Status status, Instant estimate, Reason reason) {
        int quiet = status.expectsMore() ? PATIENCE : 0;
        scans.add(new Scan(
                at(day),
                status,
                "c",
                "d",
                reason,
                null,
                estimate,
                quiet,
                "e-" + scans.size(),
                "carrier.scan.v1",
                false));
        return this;
    }

    Facts facts() {
        WorkingDays store = new WorkingDays(
                MADRID,
                day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.getDayOfWeek() != DayOfWeek.SUNDAY
                        && !day.equals(holiday));
        WorkingHours carrier = new WorkingHours(MADRID, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        Rules rules = new Rules(store, carrier, Duration.ofHours(24), lostAfter, Duration.ofDays(30));
        return new Facts(parcel, PLACED, cancelledAt, promises, handedOver, arrived, scans, rules);
    }

    Assessment by(String day) {
        return Detection.evaluate(facts(), at(day));
    }

    List<Finding> findings(String day, Kind kind) {
        return by(day).findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }
}
