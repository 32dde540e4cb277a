package dev.estela.customers.member;

import static dev.estela.customers.Shopper.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.customers.Dealer;
import dev.estela.customers.Events;
import dev.estela.customers.Segments;
import dev.estela.customers.Shopper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Whoever begins to fit a rule belongs to its segment without any time passing, and whoever fits no longer leaves it. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class MemberComponentTest {
    private static final String AT = "2026-11-01T10:00:00Z";

    private final Shopper ana = new Shopper();

    @Test
    void whoSpendsEnoughIsInAndWhoCancelsIsOut() {
        // Given
        String segment = Segments.segment(ana.store, "spend >= 4000");
        Segments.of(ana.id).body("segments", empty());
        // When
        happens(Dealer.order(ana.store, ana.id, ana.store + "-1", "placed", 4470, AT));
        // Then
        Segments.of(ana.id)
                .body("personId", equalTo(ana.id))
                .body("segments.id", contains(segment))
                .body("segments[0].name", equalTo("Name of " + segment));
        Segments.members(segment).body("items[0].customerIds", contains(ana.id));
        // When
        happens(Dealer.order(ana.store, ana.id, ana.store + "-1", "cancelled", 4470, AT));
        // Then
        Segments.of(ana.id).body("segments", empty());
    }

    @Test
    void anOrderUnderAnotherCustomerIdCountsForThePerson() {
        // Given
        String segment = Segments.segment(ana.store, "orders >= 2");
        String guest = Events.fresh("guest");
        // When
        ana.buys(guest);
        Segments.settle();
        // Then
        Segments.of(guest).body("segments.id", contains(segment));
        Segments.members(segment).body("items[0].customerIds", containsInAnyOrder(ana.id, guest));
    }

    @Test
    void whoAsksForHelpIsIn() {
        String asks = Segments.segment(ana.store, "contacts >= 1");
        happens(Dealer.ticket(ana.store, ana.id, Events.fresh("ticket"), AT, ""));
        Segments.of(ana.id).body("segments.id", contains(asks));
    }

    @Test
    void whoIsUnhappyIsIn() {
        String unhappy = Segments.segment(ana.store, "score <= 2");
        happens(Dealer.score(ana.store, ana.id, Events.fresh("survey"), 2, AT));
        Segments.of(ana.id).body("segments.id", contains(unhappy));
    }

    /** Gestures are counted in the currency of the newest order. */
    @Test
    void whoCostsMuchIsIn() {
        String costs = Segments.segment(ana.store, "care >= 500");
        happens(Dealer.order(ana.store, ana.id, ana.store + "-1", "placed", 100, AT));
        happens(Dealer.gesture(ana.store, ana.id, Events.fresh("gesture"), 500, AT));
        Segments.of(ana.id).body("segments.id", contains(costs));
    }

    @Test
    void tagsPreferencesAndLanguageCount() {
        // Given
        String tagged = Segments.segment(ana.store, "tag = \"vip\"");
        String quiet = Segments.segment(ana.store, "channel = \"none\" and unwanted = \"shipped\"");
        String english = Segments.segment(ana.store, "language = \"en\"");
        String spanish = Segments.segment(ana.store, "language = \"es\"");
        Segments.of(ana.id).body("segments.id", contains(spanish));
        // When
        admin().put("/api/customers/{id}/tags/vip", ana.id).then().statusCode(200);
        Segments.settle();
        Segments.of(ana.id).body("segments.id", containsInAnyOrder(spanish, tagged));
        admin().body("{\"channel\":\"none\",\"language\":\"en\",\"unwanted\":[\"shipped\"]}")
                .put("/api/customers/{id}/preferences", ana.id)
                .then()
                .statusCode(200);
        Segments.settle();
        Segments.of(ana.id).body("segments.id", containsInAnyOrder(english, tagged, quiet));
        admin().delete("/api/customers/{id}/tags/vip", ana.id).then().statusCode(200);
        Segments.settle();
        // Then
        Segments.of(ana.id).body("segments.id", containsInAnyOrder(english, quiet));
    }

    @Test
    void whatSomebodyAgreedToLastCounts() {
        String agreed = Segments.segment(ana.store, "consent = \"marketing\"");
        consents(true, "2026-11-01T10:00:00Z");
        Segments.of(ana.id).body("segments.id", contains(agreed));
        consents(false, "2026-11-01T11:00:00Z");
        Segments.of(ana.id).body("segments", empty());
    }

    @Test
    void whoeverIsErasedBelongsToNothingUntilTheyBuyAgain() {
        // Given
        String segment = Segments.segment(ana.store, "not tag = \"vip\"");
        Segments.of(ana.id).body("segments.id", contains(segment));
        admin().put("/api/customers/{id}/tags/new", ana.id).then().statusCode(200);
        // When
        admin().body("{\"basis\":\"no_longer_needed\"}")
                .post("/api/customers/{id}/erasure", ana.id)
                .then()
                .statusCode(202);
        // Then
        assertThat(TestDb.query("select 1 from segment_member where person_id = ?", ana.id))
                .isEmpty();
        assertThat(TestDb.query("select 1 from timer where kind = 'segment' and subject = ?", ana.id))
                .isEmpty();
        // When
        Segments.put(ana.store, segment, "orders = 0 or orders > 0").statusCode(200);
        happens(Events.contact(ana.store, ana.store + "-1", ana.id, 2, AT, "Ana", "null", "null"));
        // Then
        Segments.of(ana.id).body("segments", empty());
        // When
        happens(Events.contact(
                ana.store, ana.store + "-new", ana.id, 1, "2026-11-02T11:00:00Z", "Ana", "null", "null"));
        // Then
        Segments.of(ana.id).body("segments.id", contains(segment));
    }

    @Test
    void aSegmentOfAllStoresTakesPeopleOfAny() {
        // Given
        Shopper luis = new Shopper();
        String tag = Events.fresh("t").substring(0, 30);
        String segment = Events.fresh("segment");
        admin().body("{\"name\":\"All\",\"rule\":\"tag = \\\"" + tag + "\\\"\"}")
                .put("/api/customers/segments/{id}", segment)
                .then()
                .statusCode(200);
        String other = Segments.segment(luis.store, "tag = \"" + tag + "\"");
        // When
        admin().put("/api/customers/{id}/tags/{tag}", ana.id, tag).then().statusCode(200);
        admin().put("/api/customers/{id}/tags/{tag}", luis.id, tag).then().statusCode(200);
        Segments.settle();
        // Then
        Segments.members(segment).body("items.personId", containsInAnyOrder(ana.id, luis.id));
        Segments.members(other).body("items.personId", contains(luis.id));
        admin().delete("/api/customers/segments/{id}", segment).then().statusCode(204);
    }

    @Test
    void whereThereIsNoSegmentNothingIsNoted() {
        // Given
        Segments.settle();
        TestDb.update("delete from segment");
        // When
        Events.awaitHandled(Dealer.order(ana.store, ana.id, ana.store + "-1", "placed", 4470, AT));
        admin().put("/api/customers/{id}/tags/vip", ana.id).then().statusCode(200);
        // Then
        assertThat(TestDb.query("select 1 from timer where kind = 'segment' and subject = ?", ana.id))
                .isEmpty();
    }

    private static void happens(String event) {
        Events.awaitHandled(event);
        Segments.settle();
    }

    private void consents(boolean given, String at) {
        admin().body("{\"purpose\":\"marketing\",\"given\":" + given + ",\"at\":\"" + at
                        + "\",\"source\":\"customer\",\"textVersion\":\"2026-03\"}")
                .post("/api/customers/{id}/consents", ana.id)
                .then()
                .statusCode(201);
        Segments.settle();
    }
}
