package dev.estela.notices.delivery;

import dev.estela.chassis.mail.SmtpSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How messages leave. */
@ConfigMapping(prefix = "estela.notices.delivery")
public interface DeliveryConfig {
    /** How many messages are handed over at the same time; each holds a connection. */
    @WithDefault("8")
    int lanes();

    /** How long another replica keeps its hands off a message that is being handed over; renewed while its owner lives. */
    @WithDefault("30s")
    Duration lease();

    /** How often a message is tried before it is given up: with pauses of 5 s to 1 h this lasts half a day. */
    @WithDefault("16")
    int attempts();

    /** The mail server. */
    SmtpSettings smtp();

    Http http();

    /** A gateway for SMS and chat. Off until it has an address. */
    interface Http {
        Optional<String> url();

        Map<String, String> headers();

        /** JSON with the placeholders {@code {to} {text} {subject} {messageId} {store}}; values are escaped. */
        @WithDefault("{\"to\":\"{to}\",\"text\":\"{text}\",\"reference\":\"{messageId}\"}")
        String body();

        @WithDefault("200,201,202")
        Set<Integer> success();

        /** Addresses of the own network are refused unless this is on: a gateway's address is input like any other. */
        @WithDefault("false")
        boolean allowPrivate();

        @WithDefault("20s")
        Duration timeout();
    }
}
