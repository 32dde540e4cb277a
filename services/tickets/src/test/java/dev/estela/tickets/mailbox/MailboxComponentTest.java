package dev.estela.tickets.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestMailServer;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store's mailbox on a real mail server, read over IMAP while it waits to be told of more. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@QuarkusTestResource(TestMailServer.class)
class MailboxComponentTest {
    private static final String STORE = "mail-store";
    private static final String CARE = "care@mail-store.example";
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");

    @Inject
    MailboxService mailboxes;

    private final String ana = "ana-" + UUID.randomUUID() + "@example.com";
    private final String subject = "Where is it " + UUID.randomUUID();

    @BeforeEach
    void aStore() {
        TestClock.set(NOW);
        Shop.store(STORE);
        Known.store(STORE);
    }

    @Test
    void aMailIsATicketItsAnswerGoesBackAndWhatComesThenGoesOnInIt() throws Exception {
        // Given
        deliver(mail("first", subject, "", "Where is my order?"));
        String id = ticket();
        assertThat(Desk.ticket(id)).containsEntry("channel", "email").containsEntry("status", "NEW");
        Known.soon(() -> assertThat(TestMailServer.to(ana)).hasSize(1)); // the receipt
        // When
        answer(id, "It arrives today.");
        Known.soon(() -> assertThat(TestMailServer.to(ana)).hasSize(2));
        MimeMessage answer = TestMailServer.to(ana).getLast();
        deliver(
                mail(
                        "second",
                        "RE: " + answer.getSubject(),
                        "In-Reply-To: " + answer.getMessageID() + "\r\n",
                        "It did not.\r\n\r\nOn Mon, 16 Nov 2026 at 11:00, Juguetes <care@juguetes.example> wrote:\r\n> It arrives today.\r\n"));
        // Then
        Known.soon(
                () -> assertThat(texts(id)).containsExactly("Where is my order?", "It arrives today.", "It did not."));
        assertThat(Desk.ticket(id)).containsEntry("status", "OPEN");
        assertThat(tickets()).hasSize(1);
        assertThat(TestMailServer.to(ana)).hasSize(2);
    }

    @Test
    void aMailThatIsFoundTwiceIsTakenOnce() {
        byte[] mail = mail("twice", subject, "", "Hello?");
        deliver(mail);
        deliver(mail);
        deliver(mail("after", subject + " too", "", "Another"));
        Known.soon(() -> assertThat(outcome("after")).isEqualTo("OPENED"));
        assertThat(TestDb.query("select 1 from ticket where requester_email = ? and subject = ?", ana, subject))
                .hasSize(1);
    }

    @Test
    void theNumberInTheSubjectCountsFromTheTicketsOwnCustomerOnly() {
        // Given
        deliver(mail("mine", subject, "", "Hello?"));
        String number = (String) Desk.ticket(ticket()).get("number");
        // When
        deliver(mail("again", "Once more [" + number + "]", "", "And this"));
        deliver(new String(mail("eve", "Mine too [" + number + "]", "", "Tell me all"), StandardCharsets.UTF_8)
                .replace("<" + ana + ">", "<eve@example.com>")
                .getBytes(StandardCharsets.UTF_8));
        // Then
        Known.soon(() -> assertThat(outcome("again")).isEqualTo("APPENDED"));
        Known.soon(() -> assertThat(outcome("eve")).isEqualTo("OPENED"));
    }

    @Test
    void machinesAreNeverAnswered() {
        deliver(mail("robot", subject, "Auto-Submitted: auto-replied\r\n", "I am on holiday"));
        Known.soon(() -> assertThat(outcome("robot")).isEqualTo("IGNORED"));
        assertThat(tickets()).isEmpty();
        assertThat(TestMailServer.to(ana)).isEmpty();
    }

    @Test
    void whatTheCustomersMachineSaysIsNotedAndNobodysTurnChanges() throws Exception {
        // Given
        deliver(mail("asks", subject, "", "Hello?"));
        String id = ticket();
        answer(id, "Hello!");
        Known.soon(() -> assertThat(TestMailServer.to(ana)).hasSize(2));
        String ref = TestMailServer.to(ana).getLast().getMessageID();
        // When
        deliver(mail(
                "away", subject, "Auto-Submitted: auto-replied\r\nIn-Reply-To: " + ref + "\r\n", "I am on holiday"));
        // Then
        Known.soon(() -> assertThat(outcome("away")).isEqualTo("NOTED"));
        assertThat(Desk.ticket(id)).containsEntry("status", "WAITING_CUSTOMER").doesNotContainKey("waitingSince");
        assertThat(TestDb.query(
                        "select actor_kind, by_customer, cause_type from ticket_log where fact = 'noted' and ticket_id = cast(? as uuid)",
                        id))
                .containsExactly(
                        Map.of("actor_kind", "customer", "by_customer", false, "cause_type", "request.mail:care"));
    }

    @Test
    void anAnswerThatComesBackIsSomebodysWorkAgain() throws Exception {
        // Given
        deliver(mail("gone", subject, "", "Hello?"));
        String id = ticket();
        answer(id, "Hello!");
        Known.soon(() -> assertThat(TestMailServer.to(ana)).hasSize(2));
        Known.soon(() -> assertThat(Desk.ticket(id)).containsEntry("status", "WAITING_CUSTOMER"));
        String ref = TestMailServer.to(ana).getLast().getMessageID();
        // When
        deliver("""
                Return-Path: <>
                From: Mail Delivery System <MAILER-DAEMON@example.com>
                To: care@juguetes.example
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <bounce-%s>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                It could not be delivered.
                --b
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1

                --b
                Content-Type: message/rfc822

                Message-ID: %s
                Subject: x

                x
                --b--
                """.formatted(ana, ana, ref).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        // Then
        Known.soon(() -> assertThat(Desk.ticket(id)).containsEntry("status", "OPEN"));
        assertThat(states(id)).containsExactly("THERE", "FAILED");
    }

    @Test
    void whatIsAttachedIsHandedOutToBeSavedWhateverItSaysItIs() {
        // Given
        deliver(withPhoto("photo", subject));
        String id = ticket();
        // When
        String attachment = Desk.admin()
                .get("/api/tickets/%s/attachments".formatted(id))
                .then()
                .body("items.name", contains(".._.._evil.html"))
                .extract()
                .path("items[0].attachmentId");
        // Then
        Desk.admin()
                .get("/api/tickets/%s/attachments/%s".formatted(id, attachment))
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("alert(1)"));
        Desk.admin()
                .get("/api/tickets/%s/attachments/%s".formatted(id, UUID.randomUUID()))
                .then()
                .statusCode(404);
    }

    @Test
    void whoeverWritesFromAnAddressThatTakesNoMailHasATicketAllTheSame() {
        // Given: two dots, which some servers let pass
        String odd = ana.replace("@", "..x@");
        deliver(new String(mail("odd", subject, "", "Hello?"), StandardCharsets.UTF_8)
                .replace("<" + ana + ">", "<" + odd + ">")
                .getBytes(StandardCharsets.UTF_8));
        Known.soon(() -> assertThat(outcome("odd")).isEqualTo("OPENED"));
        String id = TestDb.query("select cast(id as text) as id from ticket where requester_email = ?", odd)
                .getFirst()
                .get("id")
                .toString();
        // When
        answer(id, "Hello!");
        // Then
        assertThat(states(id)).containsExactly("THERE", "FAILED");
        assertThat(Desk.ticket(id)).containsEntry("status", "OPEN");
    }

    @Test
    void whatIsAttachedIsFoundInTheTicketItGoesOnIn() {
        // Given
        deliver(withPhoto("one", subject));
        String one = ticket();
        String into = Desk.admin()
                .body("{\"store\":\"%s\",\"channel\":\"phone\",\"subject\":\"x\",\"text\":\"x\"}".formatted(STORE))
                .post("/api/tickets")
                .path("ticketId");
        // When
        Desk.admin()
                .body("{\"into\":\"%s\"}".formatted(into))
                .post("/api/tickets/%s/merge".formatted(one))
                .then()
                .statusCode(200);
        // Then
        String attachment =
                Desk.admin().get("/api/tickets/%s/attachments".formatted(into)).path("items[0].attachmentId");
        Desk.admin()
                .get("/api/tickets/%s/attachments/%s".formatted(into, attachment))
                .then()
                .statusCode(200);
    }

    @Test
    void aMailThatCannotBeTakenStopsNoOther() {
        // Given
        TestDb.update("""
                create function unbearable() returns trigger language plpgsql as 'begin raise exception ''unbearable''; end'""");
        TestDb.update("""
                create trigger unbearable before insert on message for each row when (new.text = 'Unbearable') execute function unbearable()""");
        try {
            // When
            deliver(mail("bad", subject, "", "Unbearable"));
            deliver(mail("good", subject + " too", "", "Hello?"));
            // Then
            Known.soon(() -> assertThat(outcome("good")).isEqualTo("OPENED"));
            assertThat(outcome("bad")).isEqualTo("FAILED");
        } finally {
            TestDb.update("drop function unbearable() cascade");
        }
    }

    @Test
    void whoeverHasLostTheMailboxToAnotherReplicaTakesNothing() {
        // Given
        deliver(mail("before", subject, "", "Hello?"));
        Known.soon(() -> assertThat(outcome("before")).isEqualTo("OPENED"));
        long validity = ((Number) TestDb.query("select uid_validity from mailbox where name = 'care'")
                        .getFirst()
                        .get("uid_validity"))
                .longValue();
        TestDb.update(
                "update mailbox set lease_owner = gen_random_uuid(), lease_until = now() + interval '1 hour' where name = 'care'");
        try {
            // When, Then
            assertThatThrownBy(() -> mailboxes.take("care", validity, 1_000_000, mail("late", subject, "", "Hello?")))
                    .hasMessageContaining("Another replica");
            assertThat(TestDb.query("select 1 from received_mail where ref like ?", "<late%" + ana + "%"))
                    .isEmpty();
            assertThat(tickets()).hasSize(1);
        } finally {
            TestDb.update("update mailbox set lease_until = now() where name = 'care'");
        }
    }

    @Test
    void manyMailsThatCameTogetherAreTakenInTheirOrder() {
        // Given: more than are fetched at once, one of them too large to be
        for (int n = 0; n < 60; n++) {
            deliver(mail("many-" + n, subject + " " + n, "", n == 30 ? "x".repeat(150_000) : "Hello " + n + "?"));
        }
        // Then
        Known.soon(() -> assertThat(outcome("many-59")).isEqualTo("OPENED"));
        assertThat(TestDb.query("select subject from ticket where requester_email = ? order by opened_at, number", ana))
                .hasSize(60);
        assertThat(TestDb.query(
                        "select m.text from message m join ticket t on t.id = m.ticket_id where t.requester_email = ? and t.subject = ?",
                        ana,
                        subject + " 59"))
                .containsExactly(Map.of("text", "Hello 59?"));
    }

    @Test
    void theFirstLookIntoAnOldMailboxOpensNoTickets() {
        // Given: a month has gone by since it came
        TestClock.set(Instant.ofEpochMilli(System.currentTimeMillis()).plus(Duration.ofDays(30)));
        // When
        long before = readTo();
        deliver(mail("old", subject, "", "Hello?"));
        Known.soon(() -> assertThat(readTo()).isGreaterThan(before));
        // Then
        assertThat(outcome("old")).isNull();
        assertThat(tickets()).isEmpty();
    }

    private static long readTo() {
        return TestDb.query("select uid from mailbox").stream()
                .mapToLong(row -> (Long) row.get("uid"))
                .sum();
    }

    @Test
    void aMailThatIsTooLargeIsATicketThatSaysWhereItLies() {
        deliver(mail("large", subject, "", "x".repeat(200_000)));
        String id = ticket();
        assertThat(texts(id)).singleElement().asString().contains("more than are read here", "care");
    }

    private byte[] withPhoto(String name, String subject) {
        String parts = """
                --b
                Content-Type: text/plain

                See the photo
                --b
                Content-Type: image/png; name="../../evil.html"
                Content-Disposition: attachment; filename="../../evil.html"

                <script>alert(1)</script>
                --b--
                """;
        String headers = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n";
        return new String(mail(name, subject, headers, parts.replace("\n", "\r\n")), StandardCharsets.UTF_8)
                .replace("Content-Type: text/plain; charset=utf-8\r\n", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] mail(String name, String subject, String headers, String text) {
        return ("From: Ana <%s>\r\nTo: %s\r\nSubject: %s\r\nMessage-ID: <%s-%s>\r\n%sContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n"
                        .formatted(ana, CARE, subject, name, ana, headers, text))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void deliver(byte[] mail) {
        TestMailServer.deliver(CARE, mail);
    }

    private static void answer(String id, String text) {
        Desk.admin()
                .body("{\"text\":\"%s\"}".formatted(text))
                .post("/api/tickets/%s/replies".formatted(id))
                .then()
                .statusCode(202);
        TestClock.advanceTo(TestClock.now().plusSeconds(10));
    }

    private String ticket() {
        Known.soon(() -> assertThat(tickets()).hasSize(1));
        return tickets().getFirst().get("id").toString();
    }

    private List<Map<String, Object>> tickets() {
        return TestDb.query("select cast(id as text) as id from ticket where requester_email = ?", ana);
    }

    private Object outcome(String name) {
        return TestDb.query("select outcome from received_mail where ref = ?", "<%s-%s>".formatted(name, ana)).stream()
                .map(row -> row.get("outcome"))
                .findFirst()
                .orElse(null);
    }

    private static List<String> states(String id) {
        return Desk.admin().get("/api/tickets/%s/messages".formatted(id)).path("items.state");
    }

    private static List<String> texts(String id) {
        return Desk.admin().get("/api/tickets/%s/messages".formatted(id)).path("items.text");
    }
}
