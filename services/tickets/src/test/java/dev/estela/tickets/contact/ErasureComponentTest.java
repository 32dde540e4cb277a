package dev.estela.tickets.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestMailServer;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tombstone on estela.contact makes a customer unreadable: what they wrote, what was written to them, and what they sent along. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@QuarkusTestResource(TestMailServer.class)
class ErasureComponentTest {
    private static final String STORE = "mail-store";

    private final String customer = "c-" + UUID.randomUUID();
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final String email = canary + "@example.com";

    @BeforeEach
    void aCustomer() {
        TestClock.set(Instant.parse("2026-11-16T10:00:00Z"));
        Shop.store(STORE);
        Known.store(STORE);
        Shop.contact(STORE, customer, "Name " + canary, email);
        Known.contact(customer);
    }

    @Test
    void nothingPersonalIsLeftInAnyTable() {
        // Given a mail with a file, answered; and a note
        String id = writes("care@mail-store.example", "Where is it, " + canary);
        Desk.admin()
                .body("{\"text\":\"It comes today, %s.\"}".formatted(canary))
                .post("/api/tickets/" + id + "/replies")
                .then()
                .statusCode(202);
        TestClock.advanceTo(Instant.parse("2026-11-16T10:01:00Z"));
        Known.soon(() -> assertThat(TestMailServer.to(email)).hasSize(2));
        assertThat(tablesThatName()).contains("attachment", "contact_copy", "message", "outgoing_mail", "ticket");
        // When
        forget();
        // Then
        Known.soon(() -> assertThat(TestOutbox.rows(STORE + "/" + customer))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("topic", "estela.erasure")
                        .containsEntry("type", "dev.estela.erasure.done.v1")));
        assertThat(tablesThatName()).isEmpty();
        assertThat(Desk.ticket(id)).containsEntry("status", "WAITING_CUSTOMER").containsEntry("customerId", customer);
    }

    @Test
    void anAnswerThatHasNotLeftYetNeverDoes() {
        // Given
        String id = writes("care@mail-store.example", "Where is it, " + canary);
        Known.soon(() -> assertThat(TestMailServer.to(email)).hasSize(1));
        Desk.admin()
                .body("{\"text\":\"It comes today.\"}")
                .post("/api/tickets/" + id + "/replies")
                .then()
                .statusCode(202);
        // When
        forget();
        Known.soon(() -> assertThat(TestOutbox.rows(STORE + "/" + customer)).hasSize(1));
        TestClock.advanceTo(Instant.parse("2026-11-16T10:05:00Z"));
        // Then
        assertThat(TestDb.query("select state from message where ticket_id = ?::uuid and kind = 'REPLY'", id))
                .extracting(row -> row.get("state"))
                .containsExactly("FAILED");
        assertThat(TestMailServer.to(email)).hasSize(1);
    }

    @Test
    void othersWhoShareAnAddressKeepTheirs() {
        // Given
        String other = "c-" + UUID.randomUUID();
        Shop.contact(STORE, other, "Somebody else", "else-" + email);
        Known.contact(other);
        String theirs = writes("else-" + email, "care@mail-store.example", "Mine");
        // When
        forget();
        Known.soon(() -> assertThat(TestOutbox.rows(STORE + "/" + customer)).hasSize(1));
        // Then
        assertThat(Desk.ticket(theirs)).containsEntry("subject", "Mine");
    }

    private String writes(String to, String subject) {
        return writes(email, to, subject);
    }

    private String writes(String from, String to, String subject) {
        TestMailServer.deliver(to, """
                From: Somebody <%s>
                To: %s
                Subject: %s
                Message-ID: <%s@example.com>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                I am %s.
                --b
                Content-Type: text/plain; name="%s.txt"
                Content-Disposition: attachment; filename="%5$s.txt"

                %5$s
                --b--
                """.formatted(from, to, subject, UUID.randomUUID(), canary, canary)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        Known.soon(() -> assertThat(ticketsOf(from)).hasSize(1));
        return ticketsOf(from).getFirst();
    }

    private static List<String> ticketsOf(String from) {
        return TestDb.query("select cast(id as text) as id from ticket where requester_email = ?", from).stream()
                .map(row -> (String) row.get("id"))
                .toList();
    }

    private void forget() {
        TestEvents.send(new ProducerRecord<>("estela.contact", STORE + "/" + customer, null));
    }

    private List<String> tablesThatName() {
        return TestDb.query("select table_name from information_schema.tables where table_schema = current_schema() "
                        + "and table_type = 'BASE TABLE' order by 1")
                .stream()
                .map(row -> (String) row.get("table_name"))
                .filter(table -> !TestDb.query(
                                "select 1 from " + table
                                        + " t where position(? in convert_from(convert_to(t::text, 'UTF8'), 'UTF8')) > 0 "
                                        + "or position(encode(convert_to(?, 'UTF8'), 'hex') in t::text) > 0",
                                canary,
                                canary)
                        .isEmpty())
                .toList();
    }
}
