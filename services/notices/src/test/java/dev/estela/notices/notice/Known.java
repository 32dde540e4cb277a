package dev.estela.notices.notice;

import dev.estela.notices.fact.ContactCopy;
import dev.estela.notices.fact.Facts;
import dev.estela.notices.fact.IncidentCopy;
import dev.estela.notices.fact.OrderCopy;
import dev.estela.notices.fact.Origin;
import dev.estela.notices.fact.ShipmentCopy;
import dev.estela.notices.fact.StoreCopy;
import dev.estela.notices.fact.SurveyCopy;
import dev.estela.notices.fact.Wishes;
import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import dev.estela.notices.preference.Preferences;
import dev.estela.notices.quiet.QuietHours;
import dev.estela.notices.setting.StoreSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts of one order, for tests of pure decisions. */
public final class Known {
    public static final Instant NOON = Instant.parse("2026-11-04T12:00:00Z");
    public static final Origin EVENT = new Origin("e-1", "dev.estela.shipment.delayed.v1", null);
    public static final NoticesConfig CONFIG = new NoticesConfig() {
        @Override
        public Duration importAge() {
            return Duration.ofDays(7);
        }

        @Override
        public Duration window() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration contactPatience() {
            return Duration.ofDays(1);
        }

        @Override
        public int growthStepDays() {
            return 2;
        }
    };

    StoreCopy store = shop("UTC", "21:00", "09:00");
    final Map<String, StoreSettings> settings = new HashMap<>();
    final Map<String, OrderCopy> orders = new HashMap<>();
    final Map<String, ShipmentCopy> shipments = new HashMap<>();
    final Map<String, IncidentCopy> incidents = new HashMap<>();
    final Map<String, SurveyCopy> surveys = new HashMap<>();
    final Map<String, ContactCopy> contacts = new HashMap<>();
    final Map<String, Preferences> preferences = new HashMap<>();

    public static Known anOrder() {
        Known known = new Known();
        known.contact("ana@example.com");
        known.order(null, null);
        known.parcel("p-1", null);
        return known;
    }

    public Known contact(String email) {
        contacts.put("es/c-1", new ContactCopy("es/c-1", 1, "es", "c-1", "Ana", email, null, "es-ES", null, null));
        return this;
    }

    public Known wishes(Wishes wishes) {
        contacts.put(
                "es/c-1",
                new ContactCopy("es/c-1", 1, "es", "c-1", "Ana", "ana@example.com", null, "es-ES", wishes, null));
        return this;
    }

    /** Besides the store's quiet hours. */
    public Known quietFor(String from, String to) {
        return wishes(new Wishes(null, new Wishes.Span(LocalTime.parse(from), LocalTime.parse(to)), null, null));
    }

    /** A customer nobody has told us anything of. */
    public Known stranger() {
        contacts.clear();
        return this;
    }

    public Known order(Instant cancelledAt, Instant deliveredAt) {
        orders.put(
                "o-1",
                new OrderCopy(
                        "o-1",
                        1,
                        "es",
                        "c-1",
                        "1001",
                        NOON,
                        cancelledAt,
                        EVENT,
                        deliveredAt,
                        EVENT,
                        null,
                        "es",
                        List.of()));
        return this;
    }

    public Known parcel(String id, Instant deliveredAt) {
        return shipment(id, "PQ1", deliveredAt, null);
    }

    public Known shipment(String id, String number, Instant deliveredAt, Instant returningAt) {
        shipments.put(
                id,
                new ShipmentCopy(
                        id,
                        1,
                        "o-1",
                        "es",
                        "c-1",
                        "IN_TRANSIT",
                        NOON,
                        "correos",
                        null,
                        number,
                        null,
                        null,
                        deliveredAt,
                        returningAt,
                        EVENT));
        return this;
    }

    public Known incident(String id, Instant closedAt) {
        incidents.put(id, new IncidentCopy(id, 1, "o-1", "p-1", "late", null, NOON, closedAt, 0, Map.of(), EVENT));
        return this;
    }

    public Known survey(String status) {
        surveys.put("i-1", new SurveyCopy("i-1", 1, "o-1", status, "https://x.example", null, EVENT));
        return this;
    }

    public Known settings(StoreSettings chosen) {
        settings.put("es", chosen);
        return this;
    }

    public Known off(Kind kind) {
        return settings(new StoreSettings("es", 1, Map.of(kind, false), null, null, null, null, false, null));
    }

    public Known unwanted(Kind kind) {
        preferences.put(
                "es/c-1", new Preferences("es/c-1", 1, List.of(new Preferences.Choice(kind, Channel.EMAIL, false))));
        return this;
    }

    public Known quiet(QuietHours hours) {
        store = shop(hours.zone().getId(), hours.from().toString(), hours.to().toString());
        return this;
    }

    private static StoreCopy shop(String zone, String quietFrom, String quietTo) {
        return new StoreCopy(
                "es", 1, "Casa Estela", zone, List.of("es", "en"), quietFrom, quietTo, "Casa Estela", "hola@x.example");
    }

    public Facts facts() {
        return new Facts(Map.of("es", store), settings, orders, shipments, incidents, surveys, contacts, preferences);
    }

    public static Candidate candidate(Kind kind, Instant factAt) {
        return candidate(kind, factAt, 1);
    }

    public static Candidate candidate(Kind kind, Instant factAt, int version) {
        boolean incident = kind.delay();
        String key =
                incident ? "i-" + (kind == Kind.RECOVERED ? Kind.LATE : kind).wire() : kind.feedback() ? "i-1" : "p-1";
        var subject = new Subject("o-1", "p-1", incident ? key : null, kind.feedback() ? "i-1" : null);
        return new Candidate(kind, "es", "c-1", key, version, subject, factAt, true, false, EVENT);
    }

    public static Notice planned(Kind kind, Known known, Instant now) {
        NoticeBook book = book(List.of(), known, now);
        book.consider(candidate(kind, now));
        return book.notices().iterator().next();
    }

    public static NoticeBook book(List<Notice> notices, Known known, Instant now) {
        return new NoticeBook(notices, known.facts(), new DecisionPolicy(CONFIG), now);
    }
}
