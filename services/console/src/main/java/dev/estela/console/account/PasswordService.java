package dev.estela.console.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Keeps and compares passwords: Argon2id with what OWASP recommends (19 MiB, two passes, one lane). Two at a time, since each takes its memory; rules
 * follow NIST SP 800-63B: length counts, mixtures of signs do not.
 */
@ApplicationScoped
public class PasswordService {
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT = 16;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int AT_A_TIME = 2;

    private final WorkerExecutor worker;
    /** Compared with where there is no account, so that the answer takes as long. */
    private final String nobodys = hashed("nobody's password");

    PasswordService(Vertx vertx) {
        this.worker = vertx.createSharedWorkerExecutor("passwords", AT_A_TIME);
    }

    public Uni<String> hash(String password) {
        return work(() -> hashed(password));
    }

    public Uni<Boolean> matches(String password, String hash) {
        return work(() -> password.length() <= LONGEST
                && Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    public Uni<Boolean> matchesNobody(String password) {
        return matches(password, nobodys).replaceWith(false);
    }

    /** @throws dev.estela.chassis.http.ProblemException 400 that names the field */
    public static void check(String field, String password, String account) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Problem.invalid(
                    List.of(new FieldError(field, "must have %d to %d characters".formatted(SHORTEST, LONGEST))));
        }
        if (password.toLowerCase(java.util.Locale.ROOT).contains(account.toLowerCase(java.util.Locale.ROOT))) {
            throw Problem.invalid(List.of(new FieldError(field, "must not contain the account's name")));
        }
    }

    private static String hashed(String password) {
        return Password.hash(password).addRandomSalt(SALT).with(ARGON2).getResult();
    }

    private <T> Uni<T> work(Callable<T> task) {
        return worker.executeBlocking(task, false);
    }
}
