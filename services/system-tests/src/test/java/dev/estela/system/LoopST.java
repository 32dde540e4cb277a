package dev.estela.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** One order from the shop to the survey answered, its trouble solved and asked about again, and what would have happened had the parcel come in the night. */
@TestInstance(Lifecycle.PER_CLASS)
class LoopST {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+/s/[^\\s\"<>]+");
    private static final String ANA = "o-ana";
    private static final String LUIS = "o-luis";

    private Installation estela;
    private Api api;

    @BeforeAll
    void aFortnightInTheLifeOfTwoOrders() {
        estela = Installation.start("loop", Instant.parse("2026-11-02T08:00:00Z"));
        api = estela.api();
        api.put("publisher", "/api/orders/stores/es", Shop.STORE_JSON).is(200);
        // Monday: both buy
        ordered(ANA, "c-ana", "2026-11-02T10:15:00Z");
        ordered(LUIS, "c-luis", "2026-11-02T11:15:00Z");
        api.clock("2026-11-02T12:00:00Z");
        // Tuesday: both parcels leave
        shipped(ANA, "PQ-ANA", "2026-11-03T16:00:00Z");
        shipped(LUIS, "PQ-LUIS", "2026-11-03T16:00:00Z");
        api.clock("2026-11-03T18:00:00Z");
    }

    @AfterAll
    void stop() {
        if (estela != null) {
            estela.close();
        }
    }

    @Test
    void theCustomerIsToldOfTheDelayOnceInTimeAndNeverInTheNight() {
        // Friday evening: the promise passes; Luis' parcel comes in the night, Ana's on Saturday
        assertThat(mails(ANA, "shipped")).hasSize(1);
        api.clock("2026-11-06T20:30:00Z");
        assertThat(only(incidents(ANA), "late").path("status").asText()).isEqualTo("open");
        assertThat(only(notices(ANA), "late").path("status").asText()).isEqualTo("held");
        assertThat(mails(ANA, "late")).isEmpty();
        scanned("PQ-LUIS", "DELIVERED", "2026-11-06T22:00:00Z");
        api.clock("2026-11-07T08:30:00Z");
        theNoticeLeftInTheMorning();
        theNoticeOfAParcelThatHadComeWasWithdrawn();
        scanned("PQ-ANA", "DELIVERED", "2026-11-07T10:42:00Z");
        api.clock("2026-11-07T12:00:00Z");
        theDelayIsOver();
        api.clock("2026-11-09T12:00:00Z");
        theSurveyIsAnsweredByPostOnly();
        theLowScoreIsATicketWithTheStoryAttached();
        onceItIsSolvedTheCustomerIsAskedAgain();
        theTimelineTellsItAllWithItsCauses();
    }

    private void theNoticeLeftInTheMorning() {
        JsonNode notice = only(notices(ANA), "late");
        assertThat(notice.path("status").asText()).isEqualTo("sent");
        assertThat(OlistResults.instant(notice, "sentAt"))
                .isBetween(Instant.parse("2026-11-07T08:00:00Z"), Instant.parse("2026-11-07T08:15:00Z"));
        assertThat(mails(ANA, "late")).singleElement().satisfies(mail -> {
            assertThat(mail.path("to").asText()).isEqualTo("c-ana@example.com");
            assertThat(mail.path("headers").path("X-Estela-Notice").asText())
                    .isEqualTo(notice.path("noticeId").asText());
        });
        JsonNode sent = api.json("/api/notices/" + notice.path("noticeId").asText() + "/message");
        assertThat(sent.toString()).contains("sha256");
    }

    private void theNoticeOfAParcelThatHadComeWasWithdrawn() {
        JsonNode notice = only(notices(LUIS), "late");
        assertThat(notice.path("status").asText()).isEqualTo("withdrawn");
        assertThat(notice.path("reasonText").path("es").asText()).isNotBlank();
        assertThat(mails(LUIS, "late")).isEmpty();
        assertThat(only(incidents(LUIS), "late").path("status").asText()).isEqualTo("closed");
    }

    private void theDelayIsOver() {
        JsonNode incident = only(incidents(ANA), "late");
        assertThat(incident.path("status").asText()).isEqualTo("closed");
        assertThat(incident.path("openedAt").asText()).isEqualTo("2026-11-06T20:00:00Z");
        JsonNode parcel = api.all("/api/tracking/shipments?number=PQ-ANA").getFirst();
        assertThat(parcel.path("status").asText()).isEqualTo("DELIVERED");
        assertThat(api.json("/api/orders/" + ANA)
                        .path("axes")
                        .path("delivery")
                        .path("value")
                        .asText())
                .isEqualTo("delivered");
    }

    private void theSurveyIsAnsweredByPostOnly() {
        JsonNode invitation = api.all("/api/surveys/invitations?order=" + ANA).getFirst();
        assertThat(invitation.path("status").asText()).isEqualTo("invited");
        assertThat(OlistResults.instant(invitation, "invitedAt"))
                .isAfterOrEqualTo(Instant.parse("2026-11-08T10:42:00Z"));
        String page = pathOf(link(mails(ANA, "survey").getFirst()));
        assertThat(api.send(api.request(null, page).GET()).is(200).body()).contains("<form");
        api.rest();
        assertThat(api.all("/api/surveys/invitations?order=" + ANA)
                        .getFirst()
                        .path("status")
                        .asText())
                .isEqualTo("invited");
        var form = BodyPublishers.ofString("score=2&onTime=no&comment=Lleg%C3%B3+tarde");
        api.post(null, page, "application/x-www-form-urlencoded", form).is(200);
        api.rest();
        assertThat(api.all("/api/surveys/invitations?order=" + ANA)
                        .getFirst()
                        .path("status")
                        .asText())
                .isEqualTo("answered");
        assertThat(api.all("/api/surveys/answers?order=" + ANA))
                .singleElement()
                .satisfies(answer -> assertThat(answer.path("score").asInt()).isEqualTo(2));
        assertThat(api.json("/api/surveys/scores?store=es&carrier=correos").toString())
                .contains("2");
    }

    private void theLowScoreIsATicketWithTheStoryAttached() {
        assertThat(tickets(ANA, "low_score")).singleElement().satisfies(ticket -> {
            assertThat(ticket.path("status").asText()).isEqualTo("NEW");
            assertThat(ticket.path("openedBy").path("kind").asText()).isEqualTo("low_score");
            assertThat(ticket.path("openedBy").path("score").asInt()).isEqualTo(2);
            assertThat(ticket.path("customerId").asText()).isEqualTo("c-ana");
            assertThat(ticket.path("requester").path("email").asText()).isEqualTo("c-ana@example.com");
            assertThat(ticket.path("proposedReason").asText()).isEqualTo("feedback/low_score");
            assertThat(ticket.path("points").toString()).contains("trouble");
            assertThat(ticket.path("dueAt").asText()).isNotBlank();
        });
        assertThat(tickets(LUIS, "low_score")).isEmpty();
        assertThat(tickets(ANA, "exception"))
                .as("the carrier had been silent until the end of the next working day")
                .hasSize(1);
        assertThat(api.json("/api/customers/search?q=c-ana%40example.com").toString())
                .contains(ANA);
    }

    private void onceItIsSolvedTheCustomerIsAskedAgain() {
        String ticket = "/api/tickets/"
                + tickets(ANA, "low_score").getFirst().path("ticketId").asText();
        api.put("admin", ticket + "/reason", "{\"reason\":\"feedback/low_score\"}")
                .is(200);
        api.put("admin", ticket + "/status", "{\"status\":\"SOLVED\"}").is(200);
        api.clock("2026-11-10T14:00:00Z");
        assertThat(only(api.all("/api/surveys/invitations?order=" + ANA), "recovery")
                        .path("status")
                        .asText())
                .isEqualTo("invited");
        String page = pathOf(link(mails(ANA, "survey_recovery").getFirst()));
        var form = BodyPublishers.ofString("solved=yes&score=5");
        api.post(null, page, "application/x-www-form-urlencoded", form).is(200);
        api.rest();
        JsonNode recovered = api.json("/api/surveys/scores?store=es").at("/total/recovery/recovered");
        assertThat(recovered.path("count").asInt()).isEqualTo(1);
        assertThat(recovered.path("of").asInt()).isEqualTo(1);
    }

    private List<JsonNode> tickets(String order, String trouble) {
        return api.all("/api/tickets?order=%s&openedBy=%s".formatted(order, trouble));
    }

    private void theTimelineTellsItAllWithItsCauses() {
        List<JsonNode> lines = api.all("/api/orders/" + ANA + "/timeline?order=asc");
        assertThat(lines.stream().map(line -> line.path("kind").asText()))
                .containsSubsequence(
                        "order.placed",
                        "order.fulfilled",
                        "incident.opened",
                        "notice.sent",
                        "shipment.delivered",
                        "survey.invited",
                        "survey.answered",
                        "ticket.opened")
                .contains("shipment.picked-up", "notice.held", "survey.low-score", "order.delivered");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.path("text").path("es").asText()).isNotBlank();
            assertThat(line.path("text").path("en").asText()).isNotBlank();
            assertThat(line.path("cause").path("eventId").asText())
                    .as("cause of %s", line)
                    .isNotBlank();
            assertThat(line.path("cause").path("type").asText())
                    .as("type of the cause of %s", line)
                    .isNotBlank();
        });
        JsonNode delay = lines.stream()
                .filter(line -> line.path("kind").asText().equals("incident.opened"))
                .filter(line -> line.path("at").asText().equals("2026-11-06T20:00:00Z"))
                .findFirst()
                .orElseThrow();
        assertThat(delay.path("text").path("es").asText())
                .isEqualTo("El paquete no llegó el 6 de noviembre, como se prometió");
        assertThat(lines.stream()
                        .filter(line -> line.path("kind").asText().startsWith("notice."))
                        .filter(line -> line.path("causeLineId")
                                .asText()
                                .equals(delay.path("lineId").asText())))
                .as("lines of the notice that lead to the line of the delay")
                .isNotEmpty();
        assertThat(api.all("/api/customers/c-ana/timeline?order=asc")).isEqualTo(lines);
        assertThat(api.json("/api/customers/c-ana").path("emails").toString()).contains("c-ana@example.com");
        assertThat(line(api.all("/api/orders/" + LUIS + "/timeline"), "notice.withdrawn")
                        .path("text")
                        .path("es")
                        .asText())
                .startsWith("El aviso se retiró antes de salir");
        assertThat(api.json("/api/dead-letters/counts").path("total").asLong()).isZero();
    }

    private void ordered(String order, String customer, String at) {
        api.orders(
                        Api.EVENT,
                        Shop.event("commerce.order.v1", Shop.order(order, customer, at))
                                .toString())
                .is(202);
    }

    private void shipped(String order, String number, String at) {
        api.orders(
                        Api.EVENT,
                        Shop.event("commerce.fulfilment.v1", Shop.fulfilment(order, number, at))
                                .toString())
                .is(202);
        scanned(number, "PICKED_UP", at);
    }

    private void scanned(String number, String status, String at) {
        api.scans("application/json", Shop.scan(number, status, at).toString()).is(202);
    }

    private List<JsonNode> incidents(String order) {
        return api.all("/api/tracking/incidents?order=" + order);
    }

    private List<JsonNode> notices(String order) {
        return api.all("/api/notices?order=" + order);
    }

    private List<JsonNode> mails(String order, String kind) {
        return api.all("/mailbox/messages?order=" + order).stream()
                .filter(mail ->
                        mail.path("headers").path("X-Estela-Kind").asText().equals(kind))
                .toList();
    }

    private String link(JsonNode mail) {
        var match = LINK.matcher(api.json("/mailbox/messages/" + mail.path("id").asText())
                .path("text")
                .asText());
        assertThat(match.find()).as("a link in %s", mail).isTrue();
        return match.group();
    }

    /** The edge under test, whatever address the mail names. */
    private static String pathOf(String link) {
        URI uri = URI.create(link);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static JsonNode only(List<JsonNode> items, String kind) {
        var found = items.stream()
                .filter(item -> item.path("kind").asText().equals(kind))
                .toList();
        assertThat(found).as("%s among %s", kind, items).hasSize(1);
        return found.getFirst();
    }

    private static JsonNode line(List<JsonNode> lines, String kind) {
        return lines.stream()
                .filter(line -> line.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
