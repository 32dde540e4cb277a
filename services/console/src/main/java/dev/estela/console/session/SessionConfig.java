package dev.estela.console.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "estela.console.session")
interface SessionConfig {
    /** After this without a request somebody has to sign in again. */
    @WithDefault("4h")
    Duration idle();

    /** And after this whatever they do: a working day. */
    @WithDefault("16h")
    Duration longest();
}
