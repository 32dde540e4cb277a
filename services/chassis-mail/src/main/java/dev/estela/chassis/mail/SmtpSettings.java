package dev.estela.chassis.mail;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where the mail server is; part of a service's configuration. */
public interface SmtpSettings {
    @WithDefault("127.0.0.1")
    String host();

    @WithDefault("1025")
    int port();

    Optional<String> user();

    Optional<String> password();

    /** {@code none}, {@code starttls} (required) or {@code tls}. */
    @WithDefault("none")
    String security();

    @WithDefault("10s")
    Duration connectTimeout();

    /** Longest wait for an answer: shorter than the time after which a consumer would count as dead. */
    @WithDefault("20s")
    Duration timeout();
}
