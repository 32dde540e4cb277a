package dev.estela.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestMailServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who was told what can be read afterwards. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@QuarkusTestResource(TestMailServer.class)
class NoticeReadingComponentTest extends AtNoon {
    @Test
    void everyNoticeCanBeReadWithItsReasonAndItsExactMessage() throws Exception {
        Story story = Story.begin();
        story.shipment("picked-up", NOON);
        TestClock.advanceTo(NOON.plusSeconds(900));
        story.awaitStatus("shipped", "sent");
        String id = (String) story.notice("shipped").get("id");
        Story.admin()
                .get("/api/notices/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("shipped"))
                .body("orderId", equalTo(story.order))
                .body("cause.type", equalTo("dev.estela.shipment.picked-up.v1"));
        var message =
                Story.admin().get("/api/notices/" + id + "/message").then().statusCode(200);
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        story.mails().getFirst().writeTo(received);
        String raw = message.extract().path("raw");
        assertThat(lines(received.toString(StandardCharsets.UTF_8))).endsWith(lines(raw));
        message.body("sha256", equalTo(sha256(raw)));
        message.body("headers.X-Estela-Order", equalTo(story.order)).body("html", containsString("Casa Estela"));
        Story.admin()
                .get("/api/notices?order=" + story.order + "&kind=placed")
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("kind_disabled"))
                .body("items[0].reasonText.es", equalTo("La tienda no envía este tipo de aviso."));
        Story.admin()
                .get("/api/notices/counts?store=" + story.store)
                .then()
                .body("total", equalTo(2))
                .body("items.find { it.kind == 'shipped' }.count", equalTo(1));
    }

    @Test
    void listsArePagedAndNonsenseIsRefusedInWords() {
        Story story = Story.begin();
        story.shipment("picked-up", NOON);
        story.shipment("out-for-delivery", NOON);
        String next = Story.admin()
                .get("/api/notices?store=" + story.store + "&limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        Story.admin()
                .get("/api/notices?store=" + story.store + "&limit=2&after=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null));
        Story.admin()
                .get("/api/notices?kind=gossip")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"));
        Story.admin().get("/api/notices?after=x").then().statusCode(400);
        Story.admin().get("/api/notices/" + UUID.randomUUID()).then().statusCode(404);
        Story.admin().get("/api/notices/not-an-id").then().statusCode(404);
        Story.admin()
                .get("/api/notices/" + UUID.randomUUID() + "/message")
                .then()
                .statusCode(404);
    }

    private static String lines(String mail) {
        return mail.replace("\r\n", "\n").strip();
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
