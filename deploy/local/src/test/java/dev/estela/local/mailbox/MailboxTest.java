package dev.estela.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.estela.local.TestPorts;
import dev.estela.local.web.LocalRequest;
import dev.estela.local.web.LocalResponse;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOON = Instant.parse("2017-03-01T12:00:00Z");

    @TempDir
    static Path folder;

    private static TestPostgres postgres;
    private static Mailbox mailbox;
    private static MailboxHandler handler;
    private static int port;

    @BeforeAll
    static void open() throws Exception {
        postgres = TestPostgres.start(folder);
        port = TestPorts.free();
        mailbox = new Mailbox(postgres.dataSource(), () -> NOON);
        mailbox.start("127.0.0.1", port);
        handler = new MailboxHandler(mailbox);
    }

    @AfterAll
    static void close() throws Exception {
        mailbox.close();
        postgres.close();
    }

    @Test
    void aMailCanBeReadWithItsHeadersAndTheBusinessTimeItCame() throws Exception {
        // Given
        MimeMessage mail =
                mail("ana@correo.example.com", "Tu pedido llega tarde ✉", "Hola, Ana", "<p>Hola, <b>Ana</b></p>");
        mail.setHeader("X-Estela-Order", "o-1");
        mail.setHeader("X-Estela-Kind", "late");
        mail.setSentDate(Date.from(NOON.plusSeconds(600)));
        // When
        send(mail);
        // Then
        JsonNode item = json("/mailbox/messages", "order", "o-1").path("items").get(0);
        assertThat(item.path("to").asText()).isEqualTo("ana@correo.example.com");
        assertThat(item.path("subject").asText()).isEqualTo("Tu pedido llega tarde ✉");
        assertThat(item.path("messageId").asText()).startsWith("<");
        assertThat(item.path("headers").path("X-Estela-Kind").asText()).isEqualTo("late");
        assertThat(item.path("receivedAt").asText()).isEqualTo("2017-03-01T12:10:00Z");
        JsonNode whole = json("/mailbox/messages/" + item.path("id").asText());
        assertThat(whole.path("text").asText()).contains("Hola, Ana");
        assertThat(whole.path("html").asText()).contains("<b>Ana</b>");
        assertThat(whole.path("raw").asText()).contains("X-Estela-Order: o-1");
    }

    @Test
    void theSourceOfAMailIsByteForByteWhatWasSent() throws Exception {
        // Given
        MimeMessage mail = mail("exact@example.com", "Exact", "text", "<p>text</p>");
        java.io.ByteArrayOutputStream sent = new java.io.ByteArrayOutputStream();
        mail.writeTo(sent);
        // When
        send(mail);
        // Then
        String id = json("/mailbox/messages", "to", "exact@example.com")
                .at("/items/0/id")
                .asText();
        assertThat(get("/mailbox/messages/" + id + "/raw").text().stripTrailing())
                .isEqualTo(sent.toString(StandardCharsets.UTF_8).stripTrailing());
    }

    @Test
    void aMailWithAMessageIdSeenBeforeIsKeptAndMarked() throws Exception {
        // Given
        MimeMessage mail = mail("twice@example.com", "Once", "text", "<p>text</p>");
        // When
        send(mail);
        send(mail);
        // Then
        JsonNode items = json("/mailbox/messages", "to", "twice@example.com").path("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).path("repeat").asBoolean()).isTrue();
        assertThat(items.get(1).path("repeat").asBoolean()).isFalse();
    }

    @Test
    void anAddressFindsItsOwnMailsOnly() throws Exception {
        send(mail("maria@example.com", "A", "a", "a"));
        send(mail("ana.maria@example.com", "B", "b", "b"));
        assertThat(json("/mailbox/messages", "to", "Maria@example.com").path("items"))
                .hasSize(1);
        assertThat(json("/mailbox/messages", "to", "maria").path("items")).hasSize(2);
    }

    @Test
    void theListGoesOnPageByPageWithoutGapsOrDoubles() throws Exception {
        // Given
        for (int i = 0; i < 5; i++) {
            send(mail("pages@example.com", "page " + i, "t", "h"));
        }
        // When
        List<String> subjects = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = json("/mailbox/messages", "to", "pages@example.com", "limit", "2", "after", after);
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
        MimeMessage mail = mail("hostile@example.com", attack, attack + " https://example.com/a?b=<i>", attack);
        mail.setHeader("X-Estela-Kind", attack);
        send(mail);
        String id = json("/mailbox/messages", "to", "hostile@example.com")
                .at("/items/0/id")
                .asText();
        // When
        LocalResponse list = get("/mailbox/", "to", "hostile@example.com");
        LocalResponse view = get("/mailbox/view/" + id);
        LocalResponse html = get("/mailbox/messages/" + id + "/html");
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
        assertThat(get("/mailbox/", "subject", "\"><script>alert(1)</script>").text())
                .doesNotContain("<script")
                .contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    void anEmptyListTeachesInTheReadersLanguage() throws Exception {
        assertThat(get("/mailbox/", "to", "nobody@example.com").text()).contains("No mail fits");
        assertThat(get("/mailbox/", "to", "nobody@example.com", "lang", "es").text())
                .contains("Ningún correo coincide");
        LocalRequest spanish = new LocalRequest(
                "GET", "/mailbox/", Map.of(), Map.of("accept-language", "es-ES,en;q=0.5"), new byte[0]);
        assertThat(handler.handle(spanish).text()).contains("<html lang=\"es\">");
    }

    @Test
    void whatDoesNotExistOrIsMalformedGetsAClearAnswer() throws Exception {
        assertThat(get("/mailbox/messages/999999999").status()).isEqualTo(404);
        assertThat(get("/mailbox/messages/x'y").status()).isEqualTo(404);
        assertThat(get("/mailbox/view/999999999").status()).isEqualTo(404);
        assertThat(get("/mailbox/nothing").status()).isEqualTo(404);
        assertThat(get("/mailbox/messages", "limit", "0").status()).isEqualTo(400);
        assertThat(get("/mailbox/messages", "after", "x").status()).isEqualTo(400);
        assertThat(handler.handle(new LocalRequest("DELETE", "/mailbox/messages", Map.of(), Map.of(), new byte[0]))
                        .status())
                .isEqualTo(405);
    }

    @Test
    void aMailThatBreaksTheRulesIsKeptAsItCame() throws Exception {
        // Given
        String broken =
                "To: broken\r\nSubject: =?no-such-charset?Q?x?=\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n--\0\r\nbody";
        // When
        sendRaw("broken@example.com", broken);
        // Then
        JsonNode item = json("/mailbox/messages", "to", "broken@example.com").at("/items/0");
        assertThat(json("/mailbox/messages/" + item.path("id").asText())
                        .path("raw")
                        .asText())
                .contains("body");
        assertThat(get("/mailbox/view/" + item.path("id").asText()).status()).isEqualTo(200);
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
        assertThat(json("/mailbox/messages", "to", "bulk@example.com", "limit", "200")
                        .path("items"))
                .hasSize(200);
    }

    private static Void sendMany(int count) throws Exception {
        Session session = session();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (int i = 0; i < count; i++) {
                MimeMessage mail = mail("bulk@example.com", "bulk " + i, "text", "<p>" + "x".repeat(5000) + "</p>");
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        }
        return null;
    }

    private static void send(MimeMessage mail) throws Exception {
        try (Transport transport = session().getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    private static void sendRaw(String to, String data) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            String dialogue = "HELO test\r\nMAIL FROM:<a@example.com>\r\nRCPT TO:<" + to + ">\r\nDATA\r\n";
            for (String line : dialogue.split("(?<=\r\n)")) {
                out.write(line.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                assertThat(socket.getInputStream().read(new byte[1000])).isPositive();
            }
            out.write((data + "\r\n.\r\nQUIT\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.getInputStream().readAllBytes();
        }
    }

    private static Session session() {
        Properties settings = new Properties();
        settings.putAll(Map.of("mail.smtp.host", "127.0.0.1", "mail.smtp.port", Integer.toString(port)));
        return Session.getInstance(settings);
    }

    private static MimeMessage mail(String to, String subject, String text, String html) throws Exception {
        MimeMessage mail = new MimeMessage(session());
        mail.setFrom(new InternetAddress("no-reply@tienda.example.com"));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject, "UTF-8");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=utf-8");
        mail.setContent(new MimeMultipart("alternative", plain, rich));
        mail.saveChanges();
        return mail;
    }

    private static JsonNode json(String path, String... query) throws Exception {
        return JSON.readTree(get(path, query).body());
    }

    private static LocalResponse get(String path, String... query) throws Exception {
        Map<String, List<String>> parameters = new java.util.HashMap<>();
        for (int i = 0; i < query.length; i += 2) {
            parameters.put(query[i], Arrays.asList(query[i + 1]));
        }
        return handler.handle(new LocalRequest("GET", path, parameters, Map.of(), new byte[0]));
    }
}
