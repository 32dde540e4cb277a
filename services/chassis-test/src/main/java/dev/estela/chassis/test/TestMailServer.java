package dev.estela.chassis.test;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A real mail server for the tests of a JVM, behind a line that can be made to fail. */
public class TestMailServer implements QuarkusTestResourceLifecycleManager {
    private static GreenMail server;
    private static MoodyLine line;

    @Override
    public Map<String, String> start() {
        boot();
        return Map.of(
                "ESTELA_SMTP_HOST", "127.0.0.1",
                "ESTELA_SMTP_PORT", Integer.toString(line.port()),
                "ESTELA_IMAP_PORT", Integer.toString(server.getImap().getPort()));
    }

    /** Stays up for the next test class. */
    @Override
    public void stop() {}

    /** The line to it. */
    public static MoodyLine line() {
        return line;
    }

    /** Puts a mail into a mailbox, whose owner signs in with the address as name and password. */
    public static void deliver(String mailbox, byte[] mail) {
        try {
            server.setUser(mailbox, mailbox)
                    .deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What one address has received. */
    public static List<MimeMessage> to(String address) {
        return all().stream().filter(mail -> recipients(mail).contains(address)).toList();
    }

    public static List<MimeMessage> all() {
        return List.of(server.getReceivedMessages());
    }

    private static synchronized void boot() {
        if (server == null) {
            server = new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
            server.start();
            line = new MoodyLine(server.getSmtp().getPort());
        }
    }

    private static List<String> recipients(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .map(address -> ((InternetAddress) address).getAddress())
                    .toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
