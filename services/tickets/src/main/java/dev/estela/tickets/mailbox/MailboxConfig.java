package dev.estela.tickets.mailbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Which mailboxes are read, by the names they are given here. None unless somebody says so. */
@ConfigMapping(prefix = "estela.tickets.mailboxes")
public interface MailboxConfig {
    @WithParentName
    Map<String, Mailbox> all();

    interface Mailbox {
        /** Whose customers write there. */
        String store();

        String host();

        @WithDefault("993")
        int port();

        String user();

        Optional<String> password();

        /** {@code tls}, {@code starttls} (required) or {@code none}. */
        @WithDefault("tls")
        String security();

        @WithDefault("INBOX")
        String folder();

        /** How often it is looked at where the server does not tell of new mail by itself; it is also how long one look may wait for that. */
        @WithDefault("20s")
        Duration poll();

        /** A mail of more bytes is kept in the mailbox, and its ticket says so. */
        @WithDefault("10485760")
        int largest();
    }
}
