package dev.estela.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.local.web.LocalRequest;
import dev.estela.local.web.LocalResponse;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
    private static final Instant NOON = Instant.parse("2017-03-01T12:00:00Z");

    @TempDir
    static Path folder;

    private static TestMailbox mailbox;

    @BeforeAll
    static void open() throws Exception {
        mailbox = TestMailbox.open(folder, NOON);
    }

    @AfterAll
    static void close() throws Exception {
        mailbox.close();
    }

    @Test
    void aMailCanBeReadWithItsHeadersAndTheBusinessTimeItCame() throws Exception {
        // Given
        MimeMessage mail = mailbox.mail(
                "ana@correo.example.com", "Tu pedido llega tarde ✉", "Hola, Ana", "<p>Hola, <b>Ana</b></p>");
        mail.setHeader("X-Estela-Order", "o-1");
        mail.setHeader("X-Estela-Kind", "late");
        mail.setSentDate(Date.from(NOON.plusSeconds(600)));
        // When
        mailbox.send(mail);
        // Then
        JsonNode item =
                mailbox.json("/mailbox/messages", "order", "o-1").path("items").get(0);
        assertThat(item.path("to").asText()).isEqualTo("ana@correo.example.com");
        assertThat(item.path("subject").asText()).isEqualTo("Tu pedido llega tarde ✉");
        assertThat(item.path("messageId").asText()).startsWith("<");
        assertThat(item.path("headers").path("X-Estela-Kind").asText()).isEqualTo("late");
        assertThat(item.path("receivedAt").asText()).isEqualTo("2017-03-01T12:10:00Z");
        JsonNode whole = mailbox.json("/mailbox/messages/" + item.path("id").asText());
        assertThat(whole.path("text").asText()).contains("Hola, Ana");
        assertThat(whole.path("html").asText()).contains("<b>Ana</b>");
        assertThat(whole.path("raw").asText()).contains("X-Estela-Order: o-1");
    }

    @Test
    void theSourceOfAMailIsByteForByteWhatWasSent() throws Exception {
        // Given
        MimeMessage mail = mailbox.mail("exact@example.com", "Exact", "text", "<p>text</p>");
        java.io.ByteArrayOutputStream sent = new java.io.ByteArrayOutputStream();
        mail.writeTo(sent);
        // When
        mailbox.send(mail);
        // Then
        String id = mailbox.json("/mailbox/messages", "to", "exact@example.com")
                .at("/items/0/id")
                .asText();
        assertThat(mailbox.get("/mailbox/messages/" + id + "/raw").text().stripTrailing())
                .isEqualTo(sent.toString(StandardCharsets.UTF_8).stripTrailing());
    }

    @Test
    void aMailWithAMessageIdSeenBeforeIsKeptAndMarked() throws Exception {
        // Given
        MimeMessage mail = mailbox.mail("twice@example.com", "Once", "text", "<p>text</p>");
        // When
        mailbox.send(mail);
        mailbox.send(mail);
        // Then
        JsonNode items =
                mailbox.json("/mailbox/messages", "to", "twice@example.com").path("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).path("repeat").asBoolean()).isTrue();
        assertThat(items.get(1).path("repeat").asBoolean()).isFalse();
    }

    @Test
    void anAddressFindsItsOwnMailsOnly() throws Exception {
        mailbox.send(mailbox.mail("maria@example.com", "A", "a", "a"));
        mailbox.send(mailbox.mail("ana.maria@example.com", "B", "b", "b"));
        assertThat(mailbox.json("/mailbox/messages", "to", "Maria@example.com").path("items"))
                .hasSize(1);
        assertThat(mailbox.json("/mailbox/messages", "to", "maria").path("items"))
                .hasSize(2);
    }

    @Test
    void theListGoesOnPageByPageWithoutGapsOrDoubles() throws Exception {
        // Given
        for (int i = 0; i < 5; i++) {
            mailbox.send(mailbox.mail("pages@example.com", "page " + i, "t", "h"));
        }
        // When
        List<String> subjects = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = mailbox.json("/mailbox/messages", "to", "pages@example.com", "limit", "2", "after", after);
            page.path("items").forEach(item -> subjects.add(item.path("subject").asText()));
            after = page.path("next").asText("");
        } while (!after.isEmpty() && !after.equals("null"));
        // Then
        assertThat(subjects).containsExactly("page 4", "page 3", "page 2", "page 1", "page 0");
    }

    @Test
    void hostileHtmlStaysInItsSandbox() throws Exception {
        // Given
        String attack = "<script>parent.hacked=1</script>\"><img src=x onerror=alert(1)>";
        MimeMessage mail = mailbox.mail("hostile@example.com", attack, attack + " https://example.com/a?b=<i>", attack);
        mail.setHeader("X-Estela-Kind", attack);
        mailbox.send(mail);
        String id = mailbox.json("/mailbox/messages", "to", "hostile@example.com")
                .at("/items/0/id")
                .asText();
        // When
        LocalResponse list = mailbox.get("/mailbox/", "to", "hostile@example.com");
        LocalResponse view = mailbox.get("/mailbox/view/" + id);
        LocalResponse html = mailbox.get("/mailbox/messages/" + id + "/html");
        // Then
        assertThat(list.text()).doesNotContain("<script").doesNotContain("<img");
        assertThat(view.text())
                .doesNotContain("<script")
                .doesNotContain("<img")
                .contains("<iframe sandbox=\"allow-popups");
        assertThat(view.headers().get("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script");
        assertThat(html.headers().get("Content-Security-Policy"))
                .startsWith("sandbox allow-popups")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts")
                .doesNotContain("allow-same-origin");
    }

    @Test
    void aSearchPutsNothingIntoThePageThatWasNotEscaped() throws Exception {
        assertThat(mailbox.get("/mailbox/", "subject", "\"><script>alert(1)</script>")
                        .text())
                .doesNotContain("<script")
                .contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    void anEmptyListTeachesInTheReadersLanguage() throws Exception {
        assertThat(mailbox.get("/mailbox/", "to", "nobody@example.com").text()).contains("No mail fits");
        assertThat(mailbox.get("/mailbox/", "to", "nobody@example.com", "lang", "es")
                        .text())
                .contains("Ningún correo coincide");
        LocalRequest spanish = new LocalRequest(
                "GET", "/mailbox/", Map.of(), Map.of("accept-language", "es-ES,en;q=0.5"), new byte[0]);
        assertThat(mailbox.handle(spanish).text()).contains("<html lang=\"es\">");
    }

    @Test
    void whatDoesNotExistOrIsMalformedGetsAClearAnswer() throws Exception {
        assertThat(mailbox.get("/mailbox/messages/999999999").status()).isEqualTo(404);
        assertThat(mailbox.get("/mailbox/messages/x'y").status()).isEqualTo(404);
        assertThat(mailbox.get("/mailbox/view/999999999").status()).isEqualTo(404);
        assertThat(mailbox.get("/mailbox/nothing").status()).isEqualTo(404);
        assertThat(mailbox.get("/mailbox/messages", "limit", "0").status()).isEqualTo(400);
        assertThat(mailbox.get("/mailbox/messages", "after", "x").status()).isEqualTo(400);
        assertThat(mailbox.handle(new LocalRequest("DELETE", "/mailbox/messages", Map.of(), Map.of(), new byte[0]))
                        .status())
                .isEqualTo(405);
    }

    @Test
    void aMailThatBreaksTheRulesIsKeptAsItCame() throws Exception {
        // Given
        String broken =
                "To: broken\r\nSubject: =?no-such-charset?Q?x?=\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n--\0\r\nbody";
        // When
        mailbox.sendRaw("broken@example.com", broken);
        // Then
        JsonNode item =
                mailbox.json("/mailbox/messages", "to", "broken@example.com").at("/items/0");
        assertThat(mailbox.json("/mailbox/messages/" + item.path("id").asText())
                        .path("raw")
                        .asText())
                .contains("body");
        assertThat(mailbox.get("/mailbox/view/" + item.path("id").asText()).status())
                .isEqualTo(200);
    }

    @Test
    void manySendersAtOnceLoseNothing() throws Exception {
        // Given
        int senders = 4;
        int each = 250;
        long start = System.nanoTime();
        // When
        try (ExecutorService pool = Executors.newFixedThreadPool(senders)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                running.add(pool.submit(() -> sendMany(each)));
            }
            for (Future<?> sender : running) {
                sender.get();
            }
        }
        // Then
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("mailbox: %.0f mails/s%n", senders * each / seconds);
        assertThat(seconds).isLessThan(20);
        assertThat(mailbox.json("/mailbox/messages", "to", "bulk@example.com", "limit", "200")
                        .path("items"))
                .hasSize(200);
    }

    private static Void sendMany(int count) throws Exception {
        Session session = mailbox.session();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (int i = 0; i < count; i++) {
                MimeMessage mail =
                        mailbox.mail("bulk@example.com", "bulk " + i, "text", "<p>" + "x".repeat(5000) + "</p>");
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        }
        return null;
    }
}
