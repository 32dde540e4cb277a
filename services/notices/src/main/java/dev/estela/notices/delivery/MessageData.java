package dev.estela.notices.delivery;

import dev.estela.notices.fact.ContactCopy;
import dev.estela.notices.fact.Facts;
import dev.estela.notices.fact.OrderCopy;
import dev.estela.notices.fact.ShipmentCopy;
import dev.estela.notices.fact.StoreCopy;
import dev.estela.notices.fact.SurveyCopy;
import dev.estela.notices.notice.Notice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data of one notice's template: texts, numbers, lists and maps, nothing that could do anything. */
record MessageData(Facts facts, String language) {
    private static final int SHOWN_ITEMS = 5;

    Map<String, Object> of(Notice notice) {
        StoreCopy store = facts.store(notice.store());
        Map<String, Object> data = common(store, facts.contact(notice.store(), notice.customerId()));
        data.put("order", order(notice, store.zoneId()));
        data.put("parcel", parcel(notice, store.zoneId()));
        data.put("incident", Map.of("explanation", explanation(notice)));
        data.put("survey", survey(notice, store.zoneId()));
        return data;
    }

    Map<String, Object> common(StoreCopy store, Optional<ContactCopy> contact) {
        Map<String, Object> data = new HashMap<>();
        data.put("language", language);
        data.put("store", Map.of("name", store.name(), "email", store.senderEmail()));
        data.put("customer", Map.of("name", contact.map(ContactCopy::name).orElse("")));
        return data;
    }

    private Map<String, Object> order(Notice notice, ZoneId zone) {
        Optional<OrderCopy> order = facts.order(notice.subject().orderId());
        List<OrderCopy.Item> items = order.map(OrderCopy::items).orElse(List.of());
        return Map.of(
                "number", number(notice),
                "placedOn", day(order.map(OrderCopy::placedAt).orElse(null), zone),
                "items",
                        items.stream().limit(SHOWN_ITEMS).map(MessageData::item).toList(),
                "more", Math.max(0, items.size() - SHOWN_ITEMS));
    }

    String number(Notice notice) {
        return facts.order(notice.subject().orderId())
                .map(OrderCopy::number)
                .orElse(notice.subject().orderId());
    }

    private static Map<String, Object> item(OrderCopy.Item item) {
        return Map.of("title", text(item.title()), "quantity", item.quantity());
    }

    private Map<String, Object> parcel(Notice notice, ZoneId zone) {
        Optional<ShipmentCopy> shipment = facts.shipment(notice.subject().shipmentId());
        Instant promised = shipment.map(ShipmentCopy::deliverBy)
                .or(() -> facts.order(notice.subject().orderId()).map(OrderCopy::deliverBy))
                .orElse(null);
        Instant expected = shipment.map(ShipmentCopy::estimate).orElse(null);
        Instant delivered = shipment.map(ShipmentCopy::deliveredAt).orElse(null);
        boolean worthSaying =
                expected != null && delivered == null && !day(expected, zone).equals(day(promised, zone));
        return Map.of(
                "carrier",
                        shipment.map(ShipmentCopy::carrier)
                                .map(MessageData::proper)
                                .orElse(""),
                "trackingNumber", shipment.map(ShipmentCopy::trackingNumber).orElse(""),
                "promisedOn", day(promised, zone),
                "expectedOn", worthSaying ? day(expected, zone) : "",
                "deliveredOn", day(delivered, zone));
    }

    private String explanation(Notice notice) {
        return facts.incident(notice.subject().incidentId())
                .map(incident -> incident.explanation()
                        .getOrDefault(language, incident.explanation().getOrDefault("en", "")))
                .orElse("");
    }

    private Map<String, Object> survey(Notice notice, ZoneId zone) {
        Optional<SurveyCopy> survey = facts.survey(notice.subject().invitationId());
        return Map.of(
                "link", survey.map(SurveyCopy::link).filter(MessageData::web).orElse(""),
                "expiresOn", day(survey.map(SurveyCopy::expiresAt).orElse(null), zone));
    }

    private String day(@Nullable Instant moment, ZoneId zone) {
        return LocalDates.day(moment, zone, language);
    }

    private static boolean web(String link) {
        return link.startsWith("https://") || link.startsWith("http://");
    }

    /** Carriers come as codes: {@code correos_es}. */
    private static String proper(String carrier) {
        String words = carrier.replace('_', ' ').replace('-', ' ').strip();
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
