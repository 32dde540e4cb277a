package dev.estela.local.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail on its way in. The sender is told that it was taken when it is in the database, not before. */
class SmtpSession implements MessageHandler {
    private static final int TRY_LATER = 451;
    private static final long PATIENCE_SECONDS = 30;

    private final MailReader reader;
    private final MailWriter writer;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    SmtpSession(MailReader reader, MailWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public void from(String address) {
        sender = address;
    }

    @Override
    public void recipient(String address) {
        recipients.add(address);
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        ReceivedMail mail = reader.envelope(sender, recipients, data.readAllBytes());
        try {
            writer.write(mail).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectException(TRY_LATER, "The mailbox is closing");
        } catch (ExecutionException | TimeoutException e) {
            throw new RejectException(TRY_LATER, "The mailbox cannot keep this now");
        }
    }

    @Override
    public void done() {
        recipients.clear();
    }
}
