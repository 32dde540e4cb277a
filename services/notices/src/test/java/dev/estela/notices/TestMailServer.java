package dev.estela.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real mail server for the tests of a JVM, behind a line that can be made to fail. */
public class TestMailServer implements QuarkusTestResourceLifecycleManager {
    private static GreenMail server;
    static MoodyLine line;

    @Override
    public Map<String, String> start() {
        boot();
        return Map.of(
                "estela.notices.delivery.smtp.host", "127.0.0.1",
                "estela.notices.delivery.smtp.port", Integer.toString(line.port()),
                "estela.notices.delivery.lease", "2s");
    }

    /** Stays up for the next test class. */
    @Override
    public void stop() {}

    /** What one address has received. */
    static List<MimeMessage> to(String address) {
        return all().stream().filter(mail -> recipients(mail).contains(address)).toList();
    }

    static List<MimeMessage> all() {
        return List.of(server.getReceivedMessages());
    }

    private static synchronized void boot() {
        if (server == null) {
            server = new GreenMail(ServerSetup.SMTP.dynamicPort());
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
