package dev.estela.tickets.mailbox;

import dev.estela.chassis.background.Background;
import dev.estela.chassis.event.Failures;
import dev.estela.tickets.mail.MailReader;
import dev.estela.tickets.mailbox.MailboxRepository.Kept;
import dev.estela.tickets.mailbox.MailboxRepository.Outcome;
import dev.estela.tickets.opening.OpeningConfig;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Reads the mailboxes: one replica each, one transaction a mail, so that a crash takes none twice and none never. */
@ApplicationScoped
class MailboxService implements ImapReader.Taker {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final UUID self = UUID.randomUUID();
    private final MailReader reader = new MailReader();
    private final List<ImapReader> readers = new ArrayList<>();
    private final MailboxConfig config;
    private final OpeningConfig opening;
    private final MailboxRepository mailboxes;
    private final MailInService mails;
    private final Background background;
    private final Clock clock;

    MailboxService(
            MailboxConfig config,
            OpeningConfig opening,
            MailboxRepository mailboxes,
            MailInService mails,
            Background background,
            Clock clock) {
        this.config = config;
        this.opening = opening;
        this.mailboxes = mailboxes;
        this.mails = mails;
        this.background = background;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        config.all().forEach((name, mailbox) -> readers.add(new ImapReader(name, mailbox, this)));
        readers.forEach(ImapReader::start);
    }

    @Override
    public long begin(String mailbox, long validity) {
        return inTransaction(() -> mailboxes.lease(mailbox, validity, self, LEASE))
                .orElse(-1L);
    }

    /** The first look into an old mailbox opens no tickets for what was settled long ago. */
    @Override
    public boolean isNews(Instant receivedAt) {
        return receivedAt.isAfter(clock.instant().minus(opening.tooOld()));
    }

    @Override
    public void pass(String mailbox, long validity, long uid) {
        var unused = inTransaction(() -> readTo(mailbox, validity, uid));
    }

    /** Last in its transaction: whoever has lost the mailbox to another replica meanwhile takes nothing. */
    private Uni<Void> readTo(String mailbox, long validity, long uid) {
        return mailboxes
                .readTo(mailbox, validity, uid, self, LEASE)
                .invoke(ours -> {
                    if (!ours) {
                        throw new LeaseLostException(mailbox);
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public void take(String mailbox, long validity, long uid, byte[] raw) {
        String store = Objects.requireNonNull(config.all().get(mailbox)).store();
        try {
            take(Received.of(mailbox, store, reader.read(raw), raw), validity, uid);
        } catch (IllegalArgumentException e) {
            giveUp(Received.unreadable(mailbox, store, raw), validity, uid, e);
        }
    }

    /** However long the database is away. */
    private void take(Received received, long validity, long uid) {
        while (true) {
            try {
                var unused = inTransaction(
                        () -> mails.take(received).chain(() -> readTo(received.mailbox(), validity, uid)));
                return;
            } catch (CompletionException e) {
                if (e.getCause() instanceof LeaseLostException lost) {
                    throw lost;
                }
                if (!Failures.pass(e)) {
                    giveUp(received, validity, uid, e);
                    return;
                }
                Log.warnf("Mail %d of mailbox %s waits: %s", uid, received.mailbox(), e.getMessage());
                pause();
            }
        }
    }

    /** The mail stays in its mailbox, and it is written down that nothing became of it. */
    private void giveUp(Received received, long validity, long uid, RuntimeException failure) {
        Log.errorf(failure, "Mail %d of mailbox %s cannot be taken", uid, received.mailbox());
        Kept kept = Kept.of(received, Outcome.FAILED, clock.instant());
        var unused = inTransaction(() -> mailboxes.keep(kept).chain(() -> readTo(received.mailbox(), validity, uid)));
    }

    private <T> T inTransaction(Supplier<Uni<T>> work) {
        return background.run(() -> Panache.withTransaction(work)).join();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops", e);
        }
    }

    /** Another replica reads the mailbox now. */
    static final class LeaseLostException extends IllegalStateException {
        private static final long serialVersionUID = 1;

        LeaseLostException(String mailbox) {
            super("Another replica reads " + mailbox + " now");
        }
    }

    @PreDestroy
    void stop() {
        readers.forEach(ImapReader::close);
    }
}
