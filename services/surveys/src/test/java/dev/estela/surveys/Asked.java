package dev.estela.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestOutbox;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A customer who has just been asked how their delivery went. */
public record Asked(String order, String customer, String token) {
    public static final Instant AT = Instant.parse("2026-11-08T12:00:00Z");

    private static final Pattern TOKEN = Pattern.compile("/s/([A-Za-z0-9_-]+)\"");

    public static Asked someone() {
        return someone("es-ES");
    }

    public static Asked someone(String locale) {
        return someone(Shop.ID, locale, "\"es\",\"en\"");
    }

    public static Asked someone(String store, String locale, String languages) {
        String order = Shop.newId("o");
        String customer = Shop.newId("c");
        String number = Shop.newId("PQ");
        TestClock.set(Instant.parse("2026-11-07T13:00:00Z"));
        Shop.store(store, 1, "Europe/Madrid", languages).publish();
        Known.store(store, 1);
        Shop.contact(store, customer, "p-" + customer, "ana@example.com", locale, 1)
                .publish();
        Known.contact(customer);
        Shop.order(order, customer).of(store).sent(number).publish();
        Shop.parcel(order, number).delivered("2026-11-07T12:00:00Z").publish();
        Known.planned(order);
        TestClock.advanceTo(AT);
        return new Asked(order, customer, token(order));
    }

    /** Somebody whose parcel was lost, and who has just been asked whether that was put right. */
    public static Asked afterTrouble(String locale) {
        String order = Shop.newId("o");
        String customer = Shop.newId("c");
        TestClock.set(Instant.parse("2026-11-07T13:00:00Z"));
        Shop.store(1, "Europe/Madrid").publish();
        Known.store(Shop.ID, 1);
        Shop.contact(Shop.ID, customer, "p-" + customer, "ana@example.com", locale, 1)
                .publish();
        Known.contact(customer);
        Shop.order(order, customer).publish();
        Known.order(order, 1);
        Shop.ticket(order, "lost").solved("2026-11-07T12:00:00Z").publish();
        Known.soon(() -> assertThat(Known.recovery(order)).containsEntry("status", "planned"));
        TestClock.advanceTo(AT);
        return new Asked(order, customer, token(order));
    }

    private static String token(String order) {
        for (Map<String, Object> row : TestOutbox.story(order)) {
            Matcher link = TOKEN.matcher((String) row.get("payload"));
            if (link.find()) {
                return link.group(1);
            }
        }
        throw new AssertionError("Nobody was invited: " + TestOutbox.types(order));
    }
}
