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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A mailbox over a PostgreSQL of its own: written to over SMTP, read as its pages are. */
final class TestMailbox implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestPostgres postgres;
    private final Mailbox mailbox;
    private final MailboxHandler handler;
    private final int port = TestPorts.free();

    private TestMailbox(TestPostgres postgres, Instant now) throws Exception {
        this.postgres = postgres;
        this.mailbox = new Mailbox(postgres.dataSource(), () -> now);
        this.handler = new MailboxHandler(mailbox);
        mailbox.start("127.0.0.1", port);
    }

    static TestMailbox open(Path folder, Instant now) throws Exception {
        return new TestMailbox(TestPostgres.start(folder), now);
    }

    void send(MimeMessage mail) throws Exception {
        try (Transport transport = session().getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    void sendRaw(String to, String data) throws Exception {
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

    Session session() {
        Properties settings = new Properties();
        settings.putAll(Map.of("mail.smtp.host", "127.0.0.1", "mail.smtp.port", Integer.toString(port)));
        return Session.getInstance(settings);
    }

    MimeMessage mail(String to, String subject, String text, String html) throws Exception {
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

    JsonNode json(String path, String... query) throws Exception {
        return JSON.readTree(get(path, query).body());
    }

    LocalResponse get(String path, String... query) throws Exception {
        Map<String, List<String>> parameters = new HashMap<>();
        for (int i = 0; i < query.length; i += 2) {
            parameters.put(query[i], Arrays.asList(query[i + 1]));
        }
        return handle(new LocalRequest("GET", path, parameters, Map.of(), new byte[0]));
    }

    LocalResponse handle(LocalRequest request) throws Exception {
        return handler.handle(request);
    }

    @Override
    public void close() throws Exception {
        mailbox.close();
        postgres.close();
    }
}
