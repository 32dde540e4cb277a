package dev.estela.surveys;

import dev.estela.chassis.test.TestEvents;
import java.time.Instant;
import java.util.UUID;

/** A shop in Madrid as the other services tell of it: each method publishes what one of them would. */
public final class Shop {
    public static final String ID = "madrid";

    private Shop() {}

    public static String newId(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    public static Fact store(long version, String zone) {
        return store(ID, version, zone, "\"es\",\"en\"");
    }

    public static Fact store(String store, long version, String zone, String languages) {
        return new Fact(
                "estela.store", store, "dev.estela.store.changed.v1", """
                {"store":"%s","name":"Juguetes & Co","zone":"%s","currency":"EUR","country":"ES","languages":[%s],
                 "quietHours":{"from":"21:00","to":"09:00"},"sender":{"name":"Juguetes","email":"care@juguetes.example"},"version":%d,
                 "occurredAt":"2026-01-01T00:00:00Z"}""".formatted(store, zone, languages, version));
    }

    public static Fact contact(String customer, String person, String email) {
        return contact(ID, customer, person, email, "es-ES", 1);
    }

    public static Fact contact(
            String store, String customer, String person, String email, String locale, long version) {
        return new Fact("estela.contact", store + "/" + customer, "dev.estela.contact.changed.v1", """
                {"customerId":"%s","store":"%s","personId":"%s","name":"Ana Ruiz","email":%s,"locale":%s,"version":%d,"occurredAt":"2026-11-02T10:15:00Z"}""".formatted(
                        customer, store, person, quoted(email), quoted(locale), version));
    }

    /** Somebody who says that they do not want to be asked. */
    public static Fact reluctant(String customer, String person, long version) {
        return new Fact("estela.contact", ID + "/" + customer, "dev.estela.contact.changed.v1", """
                {"customerId":"%s","store":"%s","personId":"%s","email":"ana@example.com","preferences":{"doNotSurvey":true},"version":%d,
                 "occurredAt":"2026-11-02T10:15:00Z"}""".formatted(
                        customer, ID, person, version));
    }

    /** Somebody who belongs to a segment that is asked nothing. */
    public static Fact ofAQuietSegment(String customer, String person, long version) {
        return new Fact("estela.contact", ID + "/" + customer, "dev.estela.contact.changed.v1", """
                {"customerId":"%s","store":"%s","personId":"%s","email":"ana@example.com",
                 "segments":[{"id":"regulars","suppressedNotices":["shipped"]},{"id":"staff","surveysSuppressed":true}],"version":%d,
                 "occurredAt":"2026-11-02T10:15:00Z"}""".formatted(
                        customer, ID, person, version));
    }

    public static OrderFact order(String orderId, String customer) {
        return new OrderFact(ID, orderId, customer, 1, "open", null, "", "2026-11-06T20:00:00Z");
    }

    public static ParcelFact parcel(String orderId, String number) {
        return new ParcelFact(orderId, number, 1, "delivered", "DELIVERED", "2026-11-07T12:00:00Z", null, "");
    }

    /** A ticket that trouble of this kind opened. */
    public static TicketFact ticket(String orderId, String trouble) {
        return new TicketFact(
                UUID.randomUUID().toString(), orderId, trouble, 1, "opened", "NEW", "2026-11-05T09:00:00Z", null);
    }

    static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    /** An event that can be published as often as one likes. */
    public record Fact(String topic, String key, String type, String payload) {
        public Fact publish() {
            return publish(UUID.randomUUID().toString());
        }

        /** @return the id it went out under */
        public String publishedAs() {
            String id = UUID.randomUUID().toString();
            publish(id);
            return id;
        }

        public Fact publish(String id) {
            TestEvents.publish(topic, key, type, id, ID, payload);
            return this;
        }
    }

    /** An order's state, in the making. */
    public record OrderFact(
            String store,
            String orderId,
            String customer,
            long version,
            String status,
            String cancelledAt,
            String fulfilments,
            String deliverBy) {

        public OrderFact of(String otherStore) {
            return new OrderFact(otherStore, orderId, customer, version, status, cancelledAt, fulfilments, deliverBy);
        }

        public OrderFact sent(String... numbers) {
            StringBuilder parcels = new StringBuilder();
            for (int i = 0; i < numbers.length; i++) {
                parcels.append(i == 0 ? "" : ",").append("""
                                {"fulfilmentId":"f-%d","carrier":"correos","service":"paq48","trackingNumber":"%s","shippedAt":"2026-11-03T16:00:00Z",
                                 "lines":[{"lineId":"%d","quantity":1}]}""".formatted(i, numbers[i], i + 1));
            }
            return new OrderFact(
                    store, orderId, customer, version + 1, status, cancelledAt, parcels.toString(), deliverBy);
        }

        public OrderFact cancelled(Instant at) {
            return new OrderFact(
                    store, orderId, customer, version + 1, "cancelled", at.toString(), fulfilments, deliverBy);
        }

        /** As many lines as parcels, one at least. */
        public Fact fact() {
            return fact(Math.max(1, fulfilments.split("fulfilmentId", -1).length - 1));
        }

        public Fact fact(int lines) {
            StringBuilder all = new StringBuilder();
            for (int i = 1; i <= lines; i++) {
                all.append(i == 1 ? "" : ",")
                        .append("{\"lineId\":\"%d\",\"sku\":\"s\",\"title\":\"t\",\"quantity\":1,\"unitPrice\":100}"
                                .formatted(i));
            }
            String type = status.equals("cancelled") ? "cancelled" : fulfilments.isEmpty() ? "placed" : "fulfilled";
            return new Fact("estela.order", orderId, "dev.estela.order." + type + ".v1", """
                    {"orderId":"%s","number":"N-%s","store":"%s","customerId":"%s","version":%d,"placedAt":"2026-11-02T10:15:00Z",
                     "updatedAt":"2026-11-03T16:00:00Z","occurredAt":"2026-11-03T16:00:00Z","status":"%s","cancelledAt":%s,"currency":"EUR","total":100,
                     "locale":"es-ES","destination":{"country":"ES","region":"MD"},"promise":{"deliverBy":"%s"},"lines":[%s],"fulfilments":[%s],
                     "axes":{"order":{"value":"%s"},"payment":{"value":"paid"},"fulfilment":{"value":"fulfilled"},
                     "delivery":{"value":"not_delivered"},"return":{"value":"none"}}}""".formatted(
                            orderId,
                            orderId.substring(orderId.length() - 4),
                            store,
                            customer,
                            version,
                            status,
                            quoted(cancelledAt),
                            deliverBy,
                            all,
                            fulfilments,
                            status));
        }

        public OrderFact publish() {
            var ignored = fact().publish();
            return this;
        }
    }

    /** A shipment's state, in the making. */
    public record ParcelFact(
            String orderId,
            String number,
            long version,
            String event,
            String status,
            String at,
            String deliveredAt,
            String openIncidents) {

        public ParcelFact delivered(String when) {
            return new ParcelFact(orderId, number, version + 1, "delivered", "DELIVERED", when, when, "");
        }

        public ParcelFact late(String when) {
            return new ParcelFact(orderId, number, version + 1, "delayed", status, when, deliveredAt, "\"late\"");
        }

        public ParcelFact recovered(String when) {
            return new ParcelFact(orderId, number, version + 1, "recovered", status, when, deliveredAt, "");
        }

        public ParcelFact returning(String when) {
            return new ParcelFact(orderId, number, version + 1, "returning", "RETURNING", when, deliveredAt, "");
        }

        public Fact fact() {
            return new Fact("estela.shipment", "s-" + number, "dev.estela.shipment." + event + ".v1", """
                    {"shipmentId":"s-%s","orderId":"%s","store":"%s","customerId":"c","version":%d,"occurredAt":"%s","carrier":"correos","service":"paq48",
                     "trackingNumber":"%s","status":"%s","first":true,"deliveredAt":%s,"openIncidents":[%s],"promise":{"deliverBy":"2026-11-06T20:00:00Z"}}""".formatted(
                            number, orderId, ID, version, at, number, status, quoted(deliveredAt), openIncidents));
        }

        public ParcelFact publish() {
            var ignored = fact().publish();
            return this;
        }
    }

    /** A ticket's state, in the making. */
    public record TicketFact(
            String id,
            String orderId,
            String trouble,
            long version,
            String event,
            String status,
            String at,
            String solvedAt) {

        public TicketFact solved(String when) {
            return new TicketFact(id, orderId, trouble, version + 1, "solved", "SOLVED", when, when);
        }

        public TicketFact reopened(String when) {
            return new TicketFact(id, orderId, trouble, version + 1, "reopened", "OPEN", when, null);
        }

        public TicketFact closed(String when) {
            return new TicketFact(id, orderId, trouble, version + 1, "closed", "CLOSED", when, solvedAt);
        }

        /** The tickets service leaves standing when it was solved. */
        public TicketFact merged(String when) {
            return new TicketFact(id, orderId, trouble, version + 1, "merged", "MERGED", when, solvedAt);
        }

        public TicketFact of(String otherOrder) {
            return new TicketFact(id, otherOrder, trouble, version + 1, "changed", status, at, solvedAt);
        }

        public Fact fact() {
            String openedBy = trouble == null ? "null" : "{\"kind\":\"%s\",\"eventId\":\"e-1\"}".formatted(trouble);
            return new Fact("estela.ticket", id, "dev.estela.ticket." + event + ".v1", """
                    {"ticketId":"%s","number":"T-1","store":"%s","customerId":"c","orderId":%s,"channel":"event","status":"%s","priority":"HIGH","reopened":0,
                     "version":%d,"openedAt":"2026-11-05T09:00:00Z","occurredAt":"%s","solvedAt":%s,"openedBy":%s}""".formatted(
                            id, ID, quoted(orderId), status, version, at, quoted(solvedAt), openedBy));
        }

        public TicketFact publish() {
            var ignored = fact().publish();
            return this;
        }
    }
}
