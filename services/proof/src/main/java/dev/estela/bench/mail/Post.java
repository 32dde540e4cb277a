package dev.estela.bench.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/** A shop's mailbox on a mail server that is read over IMAP. Every second mail answers the one before it. */
final class Post implements AutoCloseable {
    static final String STORE = "bench";
    static final String ADDRESS = "care@bench.example";
    private static final String MAIL = """
            From: Customer %1$d <customer-%1$d@mail.example>
            To: Care <care@bench.example>
            Date: %2$s
            Message-ID: %3$s
            %4$sSubject: Where is my order %1$d?
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Hola, hice un pedido hace una semana y todavía no ha llegado. ¿Me podéis decir dónde está?

            Gracias,
            Customer %1$d

            El lun, 16 nov 2026 a las 11:00, Care <care@bench.example> escribió:
            > Tu pedido está en camino.
            """;

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private final GreenMailUser owner;
    private final Session session = Session.getInstance(new Properties());

    Post() {
        server.start();
        owner = server.setUser(ADDRESS, ADDRESS);
    }

    int port() {
        return server.getImap().getPort();
    }

    void deliver(int n) throws MessagingException {
        owner.deliver(new MimeMessage(session, new ByteArrayInputStream(mail(n))));
    }

    static String reference(int n) {
        return "<" + n + "@mail.example>";
    }

    private static byte[] mail(int n) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
        String answer = n % 2 == 0 ? "" : "In-Reply-To: " + reference(n - 1) + "\n";
        return MAIL.formatted(n / 2, date, reference(n), answer)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop();
    }
}
