package dev.estela.local.postgres;

import dev.estela.local.StartFailure;
import dev.estela.local.process.Commands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs. It refuses to be root, so where the launcher is root it gets a user namespace of its own, or, where the
 * kernel does not give those out, it runs as the user nobody.
 */
enum PostgresUser {
    MYSELF(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override,+dac_read_search",
            "--ambient-caps=+dac_override,+dac_read_search"));

    private final List<String> prefix;

    PostgresUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static PostgresUser choose(String wish) {
        if (!wish.isBlank()) {
            return valueOf(wish.toUpperCase(java.util.Locale.ROOT));
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            return MYSELF;
        }
        if (Commands.exists("unshare")
                && Commands.run(List.of("unshare", "-U", "true")).ok()) {
            return NAMESPACE;
        }
        if (Commands.exists("setpriv")) {
            return NOBODY;
        }
        throw new StartFailure(
                "PostgreSQL does not run as root and this machine has neither user namespaces nor setpriv:"
                        + " start Estela as an ordinary user.");
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives a folder to that user, where it is another one than the launcher's. */
    void own(Path folder) {
        if (this == NOBODY) {
            Commands.Answer answer = Commands.run(List.of("chown", "-R", "65534:65534", folder.toString()));
            if (!answer.ok()) {
                throw new StartFailure(
                        "The folder " + folder + " cannot be given to the user nobody: " + answer.output());
            }
        } else if ("root".equals(System.getProperty("user.name"))) {
            Commands.Answer answer = Commands.run(List.of("chown", "-R", "0:0", folder.toString()));
            if (!answer.ok()) {
                throw new StartFailure("The folder " + folder + " cannot be taken back: " + answer.output());
            }
        }
    }
}
