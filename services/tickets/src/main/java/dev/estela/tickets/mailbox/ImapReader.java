package dev.estela.tickets.mailbox;

import dev.estela.tickets.mailbox.MailboxConfig.Mailbox;
import io.quarkus.logging.Log;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** Reads one mailbox on a thread of its own: what has come, then waits to be told of more. Nothing in the mailbox is changed. */
final class ImapReader implements AutoCloseable {
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    private static final int TRIES = 3;
    private static final int TOGETHER = 50;
    private static final long BYTES_TOGETHER = 1_000_000;
    private static final String SECONDS_20 = "20000";
    private static final String[] OF_THE_BODY = {"Content-Type", "Content-Transfer-Encoding"};

    private final String name;
    private final Mailbox config;
    private final Taker taker;
    private final Thread thread;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread clock = new Thread(task, "mailbox-alarm");
        clock.setDaemon(true);
        return clock;
    });
    private volatile boolean closed;
    private int failures;

    ImapReader(String name, Mailbox config, Taker taker) {
        this.name = name;
        this.config = config;
        this.taker = taker;
        this.thread = new Thread(this::run, "mailbox-" + name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                read();
            } catch (MessagingException | IOException | RuntimeException e) {
                if (!closed) {
                    Log.warnf("Mailbox %s cannot be read and is tried again: %s", name, e.getMessage());
                    rest(AFTER_A_FAILURE);
                }
            }
        }
    }

    private void read() throws MessagingException, IOException {
        try (Store store = Session.getInstance(properties()).getStore("imap")) {
            store.connect(
                    config.host(),
                    config.port(),
                    config.user(),
                    config.password().orElse(null));
            try (IMAPFolder folder = (IMAPFolder) store.getFolder(config.folder())) {
                folder.open(Folder.READ_ONLY);
                while (!closed) {
                    takeAll(folder);
                    await(folder);
                }
            }
        }
    }

    private void takeAll(IMAPFolder folder) throws MessagingException, IOException {
        long validity = folder.getUIDValidity();
        long last = taker.begin(name, validity);
        if (last < 0) {
            return; // somebody else reads it
        }
        Message[] found = folder.getMessagesByUID(last + 1, IMAPFolder.LASTUID);
        folder.fetch(found, overview());
        for (int from = 0; from < found.length && !closed; ) {
            int to = together(found, from);
            fetchWhole(folder, Arrays.copyOfRange(found, from, to));
            for (int i = from; i < to; i++) {
                IMAPMessage message = (IMAPMessage) found[i];
                long uid = folder.getUID(message);
                if (uid > last && !closed) {
                    takeOrPass(message, validity, uid);
                }
                message.invalidateHeaders(); // and what else was fetched: the folder keeps its messages
            }
            from = to;
        }
    }

    /** Where those end that are fetched at once: one answer of the server, not one each, and no more than memory bears. */
    private static int together(Message[] found, int from) throws MessagingException {
        long bytes = found[from].getSize();
        int to = from + 1;
        while (to < found.length && to < from + TOGETHER && bytes + found[to].getSize() <= BYTES_TOGETHER) {
            bytes += found[to++].getSize();
        }
        return to;
    }

    /** Alone, a mail is fetched when it is taken, and left where it is if it is too large. What cannot be fetched together is fetched one by one. */
    private static void fetchWhole(IMAPFolder folder, Message[] messages) throws MessagingException {
        if (messages.length == 1) {
            return;
        }
        FetchProfile whole = new FetchProfile();
        whole.add(IMAPFolder.FetchProfileItem.MESSAGE);
        try {
            folder.fetch(messages, whole);
        } catch (MessagingException e) {
            if (!folder.isOpen()) {
                throw e;
            }
            Log.debugf("%d mails cannot be fetched together: %s", messages.length, e.getMessage());
        }
    }

    /** A mail that the server cannot hand out stops no other; it stays where it is. */
    private void takeOrPass(IMAPMessage message, long validity, long uid) throws MessagingException, IOException {
        try {
            take(message, validity, uid);
        } catch (MessagingException | IOException e) {
            if (!message.getFolder().isOpen() || ++failures < TRIES) {
                throw e;
            }
            Log.errorf(e, "Mail %d of mailbox %s cannot be fetched and is left out", uid, name);
            taker.pass(name, validity, uid);
        }
        failures = 0;
    }

    private void take(IMAPMessage message, long validity, long uid) throws MessagingException, IOException {
        if (taker.isNews(message.getReceivedDate().toInstant())) {
            taker.take(name, validity, uid, bytes(message));
        } else {
            taker.pass(name, validity, uid);
        }
    }

    /** Without the envelope: a server that cannot make one of a broken mail gives none of the others either. */
    private static FetchProfile overview() {
        FetchProfile overview = new FetchProfile();
        overview.add(UIDFolder.FetchProfileItem.UID);
        overview.add(FetchProfile.Item.SIZE);
        overview.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        return overview;
    }

    private byte[] bytes(IMAPMessage message) throws MessagingException, IOException {
        if (message.getSize() > config.largest()) {
            return withoutItsBody(message);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** Of a mail that is too large only its headers, and where it lies. */
    private byte[] withoutItsBody(IMAPMessage message) throws MessagingException {
        String headers = String.join("\r\n", Collections.list(message.getNonMatchingHeaderLines(OF_THE_BODY)));
        String words = "[This mail has %d bytes, more than are read here. It lies in the mailbox %s.]"
                .formatted(message.getSize(), name);
        return (headers + "\r\n\r\n" + words + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Until the server tells of something new, or it is time to look anyway. */
    private void await(IMAPFolder folder) throws MessagingException {
        Future<?> enough = alarm.schedule(() -> wake(folder), config.poll().toMillis(), TimeUnit.MILLISECONDS);
        try {
            folder.idle(true);
        } catch (MessagingException e) {
            if (!folder.isOpen()) {
                throw e;
            }
            rest(config.poll());
        } finally {
            enough.cancel(false);
        }
    }

    /** Any other command ends the wait. */
    private static void wake(IMAPFolder folder) {
        try {
            int unused = folder.getMessageCount();
        } catch (MessagingException e) {
            Log.debugf("The line to a mailbox broke: %s", e.getMessage());
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.imap.connectiontimeout", SECONDS_20);
        properties.put("mail.imap.timeout", "60000");
        properties.put("mail.imap.writetimeout", SECONDS_20);
        properties.put("mail.imap.partialfetch", "false");
        properties.put(
                "mail.imap.ssl.enable", Boolean.toString(config.security().equals("tls")));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        if (config.security().equals("starttls")) {
            properties.put("mail.imap.starttls.enable", "true");
            properties.put("mail.imap.starttls.required", "true");
        }
        return properties;
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        alarm.shutdownNow();
    }

    /** What becomes of what is found. Blocks until it is written down. */
    interface Taker {
        /** @return the last mail that was taken, -1 when somebody else reads this mailbox */
        long begin(String mailbox, long validity);

        /** Whether a mail that came then is anybody's work still. */
        boolean isNews(Instant receivedAt);

        /** Nothing becomes of it. */
        void pass(String mailbox, long validity, long uid);

        void take(String mailbox, long validity, long uid, byte[] raw);
    }
}
