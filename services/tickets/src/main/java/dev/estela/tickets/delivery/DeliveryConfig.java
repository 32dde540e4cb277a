package dev.estela.tickets.delivery;

import dev.estela.chassis.mail.SmtpSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mails leave. */
@ConfigMapping(prefix = "estela.tickets.delivery")
public interface DeliveryConfig {
    /** How many mails are handed over at the same time; each holds a connection. */
    @WithDefault("4")
    int lanes();

    /** How long another replica keeps its hands off a mail that is being handed over; renewed while its owner lives. */
    @WithDefault("30s")
    Duration lease();

    /** How often a mail is tried before it is given up: with pauses of 5 s to 1 h this lasts half a day. */
    @WithDefault("16")
    int attempts();

    /** How many receipts one address gets in a day: a form can be filled in with anybody's. */
    @WithDefault("3")
    int receiptsADay();

    /** The mail server. */
    SmtpSettings smtp();
}
