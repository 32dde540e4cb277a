package dev.estela.chassis.mail;

import dev.estela.chassis.dispatch.Outcome;
import dev.estela.chassis.dispatch.Outcome.Why;
import io.quarkus.logging.Log;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands mails to the mail server, byte for byte, over connections that are kept. */
public final class SmtpClient implements AutoCloseable {
    private final SmtpSettings config;
    private final Session session;
    private final ConcurrentLinkedDeque<Kept> idle = new ConcurrentLinkedDeque<>();

    public SmtpClient(SmtpSettings config) {
        this.config = config;
        this.session = Session.getInstance(properties(config));
    }

    /** Blocks until the server has answered; may be called by several threads at once. */
    public Outcome send(byte[] mail, String recipient) {
        Kept kept = idle.pollFirst();
        if (kept == null) {
            return overNew(mail, recipient);
        }
        // A server may have hung up on an idle connection: then nothing was handed over, and a new one is tried.
        if (!kept.fresh() && !kept.transport().isConnected()) {
            close(kept.transport());
            return overNew(mail, recipient);
        }
        return over(kept.transport(), mail, recipient);
    }

    private Outcome overNew(byte[] mail, String recipient) {
        try {
            SMTPTransport fresh = (SMTPTransport) session.getTransport(protocol());
            fresh.connect(
                    config.host(),
                    config.port(),
                    config.user().orElse(null),
                    config.password().orElse(null));
            return over(fresh, mail, recipient);
        } catch (AuthenticationFailedException e) {
            return Outcome.Later.notTaken("The mail server refuses our credentials: " + e.getMessage());
        } catch (MessagingException e) {
            return Outcome.Later.notTaken("The mail server cannot be reached: " + e.getMessage());
        }
    }

    private Outcome over(SMTPTransport transport, byte[] mail, String recipient) {
        try {
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail));
            transport.sendMessage(message, new Address[] {new InternetAddress(recipient)});
            idle.addFirst(new Kept(transport, System.nanoTime()));
            return new Outcome.Sent();
        } catch (MessagingException e) {
            return failed(transport, e);
        }
    }

    private Outcome failed(SMTPTransport transport, MessagingException failure) {
        int code = code(failure);
        if (code == 0) {
            close(transport);
        } else {
            idle.addFirst(new Kept(transport, System.nanoTime()));
        }
        if (code == 0) {
            return Outcome.Later.perhapsTaken(words(failure));
        }
        boolean refused = code >= 500 && code < 600;
        return refused ? new Outcome.Never(Why.REFUSED, words(failure)) : Outcome.Later.notTaken(words(failure));
    }

    /** What the server said stands innermost. */
    private static String words(MessagingException failure) {
        Exception inner = failure;
        while (inner instanceof MessagingException outer && outer.getNextException() != null) {
            inner = outer.getNextException();
        }
        return String.valueOf(inner.getMessage()).strip();
    }

    /** The server's answer, 0 where there was none. The innermost says most. */
    private static int code(Exception failure) {
        int code = 0;
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            code = switch (e) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> code;
            };
        }
        return Math.max(code, 0);
    }

    private String protocol() {
        return config.security().equals("tls") ? "smtps" : "smtp";
    }

    private static Properties properties(SmtpSettings config) {
        Properties properties = new Properties();
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.put(
                    protocol + "connectiontimeout",
                    Long.toString(config.connectTimeout().toMillis()));
            properties.put(protocol + "timeout", Long.toString(config.timeout().toMillis()));
            properties.put(
                    protocol + "writetimeout", Long.toString(config.timeout().toMillis()));
            properties.put(protocol + "auth", Boolean.toString(config.user().isPresent()));
            properties.put(protocol + "ssl.checkserveridentity", "true");
            properties.put(protocol + "quitwait", "false");
        }
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        if (config.security().equals("starttls")) {
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", "true");
        }
        return properties;
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            Log.debugf("A connection to the mail server did not close cleanly: %s", e.getMessage());
        }
    }

    @Override
    public void close() {
        idle.forEach(kept -> close(kept.transport()));
    }

    /** A connection and when it was last used; asking whether it still stands costs a round trip. */
    private record Kept(SMTPTransport transport, long usedAt) {
        private static final long SURE_NANOS = 2_000_000_000L;

        boolean fresh() {
            return System.nanoTime() - usedAt < SURE_NANOS;
        }
    }
}
